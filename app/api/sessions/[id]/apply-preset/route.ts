import { applyPresetOperation } from '@/lib/core/api/preset-operations';
import { handle } from '@/lib/server/http/handle';
import { wantsMinimal } from '@/lib/server/http/wants-minimal';
import { applyPresetTo } from '@/lib/server/preset/apply-preset-to';
import { getSession } from '@/lib/server/store/get-session';

export const POST = handle(applyPresetOperation, async ({ params, body, request }) => {
  await applyPresetTo(params.id, body);
  return wantsMinimal(request) ? new Response(null, { status: 204 }) : getSession(params.id);
});
