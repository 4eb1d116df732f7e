import { getSessionCostOperation } from '@/lib/core/api/compare-operations';
import { handle } from '@/lib/server/http/handle';
import { getSessionCost } from '@/lib/server/session/path/get-session-cost';

export const GET = handle(getSessionCostOperation, ({ params }) => getSessionCost(params.id));
