import { revokeShareOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { revokeShare } from '@/lib/server/share/revoke-share';

export const DELETE = handle(revokeShareOperation, async ({ params }) => {
  await revokeShare(params.id);
  return undefined;
});
