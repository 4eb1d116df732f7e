import { duplicateSessionOperation } from '@/lib/core/api/file-operations';
import { duplicateSession } from '@/lib/server/file/duplicate-session';
import { handle } from '@/lib/server/http/handle';
import { respondWithMade } from '@/lib/server/http/respond-with-made';

export const POST = handle(duplicateSessionOperation, async ({ params, body, request }) =>
  respondWithMade(request, await duplicateSession(params.id, body)),
);
