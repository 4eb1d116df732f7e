import { listShownTurnsOperation } from '@/lib/core/api/shown-operations';
import { handle } from '@/lib/server/http/handle';
import { listShownTurns } from '@/lib/server/session/path/list-shown-turns';

export const GET = handle(listShownTurnsOperation, async ({ params, query }) => ({
  turns: await listShownTurns(params.id, query.to),
}));
