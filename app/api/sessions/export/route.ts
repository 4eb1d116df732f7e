import { exportSessionsOperation } from '@/lib/core/api/file-operations';
import { exportSessions } from '@/lib/server/file/export-sessions';
import { respondWithArchive } from '@/lib/server/file/respond-with-file';
import { getPublicUrl } from '@/lib/server/http/get-public-url';
import { handle } from '@/lib/server/http/handle';

export const POST = handle(exportSessionsOperation, async ({ body, request }) =>
  respondWithArchive(await exportSessions(body, getPublicUrl(request.headers).origin)),
);
