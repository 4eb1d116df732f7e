import {
  deleteSessionOperation,
  getSessionOperation,
  updateSessionOperation,
} from '@/lib/core/api/session-operations';
import { handle } from '@/lib/server/http/handle';
import { respondIfChanged } from '@/lib/server/http/respond-if-changed';
import { wantsMinimal } from '@/lib/server/http/wants-minimal';
import { deleteSession } from '@/lib/server/session/delete-session';
import { getSessionTag } from '@/lib/server/session/get-session-tag';
import { updateSession } from '@/lib/server/session/update-session';
import { getSession } from '@/lib/server/store/get-session';

export const GET = handle(getSessionOperation, async ({ params, request }) =>
  respondIfChanged(request, await getSessionTag(params.id), () => getSession(params.id)),
);

export const PATCH = handle(updateSessionOperation, async ({ params, body, request }) => {
  const revision = await updateSession(params.id, body);
  if (wantsMinimal(request))
    return new Response(null, { status: 204, headers: { 'x-revision': String(revision) } });
  return getSession(params.id);
});

export const DELETE = handle(deleteSessionOperation, async ({ params }) => {
  await deleteSession(params.id);
  return undefined;
});
