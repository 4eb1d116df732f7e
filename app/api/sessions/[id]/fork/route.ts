import { forkSessionOperation } from '@/lib/core/api/session-operations';
import { handle } from '@/lib/server/http/handle';
import { wantsMinimal } from '@/lib/server/http/wants-minimal';
import { forkSession } from '@/lib/server/session/fork-session';
import { getSession } from '@/lib/server/store/get-session';

export const POST = handle(forkSessionOperation, async ({ params, body, request }) => {
  const changes = await forkSession(params.id, body);
  if (wantsMinimal(request)) return new Response(null, { status: 204 });
  return { ...(await getSession(params.id)), changes };
});
