import { getShownSessionOperation } from '@/lib/core/api/shown-operations';
import { handle } from '@/lib/server/http/handle';
import { respondIfChanged } from '@/lib/server/http/respond-if-changed';
import { getSessionTag } from '@/lib/server/session/get-session-tag';
import { getShownSession } from '@/lib/server/session/path/get-shown-session';

export const GET = handle(getShownSessionOperation, async ({ params, query, request }) =>
  respondIfChanged(request, await getSessionTag(params.id), () => getShownSession(params.id, query.behind)),
);
