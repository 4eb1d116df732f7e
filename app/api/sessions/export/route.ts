import { exportSessionsOperation } from '@/lib/core/api/file-operations';
import { exportSessions } from '@/lib/server/file/export-sessions';
import { respondWithArchive } from '@/lib/server/file/respond-with-file';
import { handle } from '@/lib/server/http/handle';

export const POST = handle(exportSessionsOperation, async ({ body, request }) =>
  respondWithArchive(await exportSessions(body, `http://${request.headers.get('host')}`)),
);
