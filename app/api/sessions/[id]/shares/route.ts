import { createShareOperation } from '@/lib/core/api/share-operations';
import { getPublicUrl } from '@/lib/server/http/get-public-url';
import { handle } from '@/lib/server/http/handle';
import { createShare } from '@/lib/server/share/create-share';

export const POST = handle(createShareOperation, async ({ params, body, request }) => {
  const { id, token, left_out } = await createShare(params.id, body);
  return { id, left_out, url: new URL(`/s/${token}`, getPublicUrl(request.headers)).href };
});
