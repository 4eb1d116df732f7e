import { getSharedPictureOperation } from '@/lib/core/api/share-operations';
import { describeSnapshot } from '@/lib/core/share/describe-snapshot';
import { handle } from '@/lib/server/http/handle';
import { drawPicture } from '@/lib/server/share/draw-picture';
import { getShared } from '@/lib/server/share/get-shared';

const HEADERS = {
  'content-type': 'image/png',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

export const GET = handle(getSharedPictureOperation, async ({ params, request }) => {
  const { snapshot } = await getShared(params.token, { isView: false, headers: request.headers });
  return new Response(await drawPicture(snapshot.title, describeSnapshot(snapshot)), { headers: HEADERS });
});
