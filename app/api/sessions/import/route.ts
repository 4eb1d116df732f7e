import { importSessionOperation } from '@/lib/core/api/file-operations';
import { importSession } from '@/lib/server/file/import-session';
import { handle } from '@/lib/server/http/handle';

export const POST = handle(importSessionOperation, ({ body }) => importSession(body));
