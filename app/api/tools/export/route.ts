import { exportToolsOperation } from '@/lib/core/api/tool-exchange-operations';
import { getPublicUrl } from '@/lib/server/http/get-public-url';
import { handle } from '@/lib/server/http/handle';
import { toJsonStream } from '@/lib/server/http/to-json-stream';
import { exportTools } from '@/lib/server/tool/export-tools';

export const POST = handle(exportToolsOperation, async ({ body: { tools, session, target }, request }) => {
  const { origin } = getPublicUrl(request.headers);
  return toJsonStream([await exportTools(tools, session, target, origin)], exportToolsOperation.status);
});
