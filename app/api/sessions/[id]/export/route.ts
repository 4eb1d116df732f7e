import { exportSessionOperation } from '@/lib/core/api/file-operations';
import { exportSession } from '@/lib/server/file/export-session';
import { respondWithFile } from '@/lib/server/file/respond-with-file';
import { getPublicUrl } from '@/lib/server/http/get-public-url';
import { handle } from '@/lib/server/http/handle';

export const GET = handle(exportSessionOperation, async ({ params, query, request }) => {
  const { format } = query;
  return respondWithFile(
    await exportSession(params.id, format, getPublicUrl(request.headers).origin),
    format,
  );
});
