import { previewShareOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { prepareShare } from '@/lib/server/share/prepare-share';

export const POST = handle(previewShareOperation, async ({ params, body }) => {
  const { snapshot, secrets, seen } = await prepareShare(params.id, body.include);
  const findings = secrets.map(({ id, kind, count, sample }) => ({ id, kind, count, sample }));
  return { snapshot, findings, seen };
});
