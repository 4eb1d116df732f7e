import { exportSessionOperation } from '@/lib/core/api/file-operations';
import { archiveSession } from '@/lib/server/file/archive-session';
import { exportSession } from '@/lib/server/file/export-session';
import { respondWithFile } from '@/lib/server/file/respond-with-file';
import { getPublicUrl } from '@/lib/server/http/get-public-url';
import { handle } from '@/lib/server/http/handle';

export const GET = handle(exportSessionOperation, async ({ params, query, request }) => {
  const { format } = query;
  const { origin } = getPublicUrl(request.headers);
  return format === 'zip'
    ? archiveSession(params.id, origin)
    : respondWithFile(await exportSession(params.id, format, origin), format);
});
