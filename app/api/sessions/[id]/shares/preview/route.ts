import { previewShareOperation } from '@/lib/core/api/share-operations';
import { handle } from '@/lib/server/http/handle';
import { maskChosen, prepareShare } from '@/lib/server/share/prepare-share';

export const POST = handle(previewShareOperation, async ({ params, body }) => {
  const { snapshot, secrets, seen } = await prepareShare(params.id, body.include);
  const { redact } = body;
  const findings = secrets.map(({ id, kind, count, sample }) => ({ id, kind, count, sample }));
  return { snapshot: maskChosen(snapshot, secrets, redact), findings, seen };
});
