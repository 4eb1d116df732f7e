import { duplicateSessionOperation } from '@/lib/core/api/file-operations';
import { duplicateSession } from '@/lib/server/file/duplicate-session';
import { handle } from '@/lib/server/http/handle';

export const POST = handle(duplicateSessionOperation, ({ params, body }) =>
  duplicateSession(params.id, body),
);
