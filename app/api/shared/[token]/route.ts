import { getSharedOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { getShared } from '@/lib/server/share/get-shared';

export const GET = handle(getSharedOperation, async ({ params, request }) => {
  const { snapshot } = await getShared(params.token, { isView: false, headers: request.headers });
  return snapshot;
});
