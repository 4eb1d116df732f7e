import { importSessionOperation } from '@/lib/core/api/file-operations';
import { importSession } from '@/lib/server/file/import-session';
import { handle } from '@/lib/server/http/handle';
import { readFileBody } from '@/lib/server/http/read-file-body';

export const POST = handle(importSessionOperation, async ({ request }) =>
  importSession(await readFileBody(request), request.signal),
);
