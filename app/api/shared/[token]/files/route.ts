import { listSharedFilesOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { listSharedFiles } from '@/lib/server/share/list-shared-files';

export const GET = handle(listSharedFilesOperation, ({ params, request }) =>
  listSharedFiles(params.token, request.headers),
);
