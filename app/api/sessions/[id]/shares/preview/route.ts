import { previewShareOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { respondWithJson } from '@/lib/server/http/respond-with-json';
import { prepareShare } from '@/lib/server/share/prepare-share';

export const POST = handle(previewShareOperation, async ({ params, body }) => {
  const { text, findings, seen } = await prepareShare(params.id, body);
  return respondWithJson(
    `{"snapshot":${text},"findings":${JSON.stringify(findings)},"seen":${JSON.stringify(seen)}}`,
  );
});
