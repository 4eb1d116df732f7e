import { previewShareOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { respondWithJson } from '@/lib/server/http/respond-with-json';
import { previewShare } from '@/lib/server/share/preview-share';

export const POST = handle(previewShareOperation, async ({ params, body }) =>
  respondWithJson(await previewShare(params.id, body)),
);
