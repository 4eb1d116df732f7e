import { getTurnRestOperation } from '@/lib/core/api/shown-operations';
import { handle } from '@/lib/server/http/handle';
import { getTurnRest } from '@/lib/server/session/path/get-turn-rest';

export const GET = handle(getTurnRestOperation, ({ params, query }) =>
  getTurnRest(params.id, params.turnId, query.place),
);
