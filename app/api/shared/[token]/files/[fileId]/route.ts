import { getSharedFileOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { getSharedFile } from '@/lib/server/share/get-shared-file';

export const GET = handle(getSharedFileOperation, ({ params, request }) =>
  getSharedFile(params.token, params.fileId, request.headers),
);
