import { getSharedPictureOperation } from '@/lib/core/api/share-operations';
import { describeSnapshot } from '@/lib/core/share/describe-snapshot';
import { handle } from '@/lib/server/http/handle';
import { getShared } from '@/lib/server/share/get-shared';
import { renderShareImage } from '@/lib/server/share/render-share-image';

const HEADERS = {
  'content-type': 'image/png',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

export const GET = handle(getSharedPictureOperation, async ({ params, request }) => {
  const { snapshot } = await getShared(params.token, { isView: false, headers: request.headers });
  return new Response(await renderShareImage(snapshot.title, describeSnapshot(snapshot)), {
    headers: HEADERS,
  });
});
