import { getTurnOperation } from '@/lib/core/api/compare-operations';
import { handle } from '@/lib/server/http/handle';
import { getTurn } from '@/lib/server/session/path/get-turn';

export const GET = handle(getTurnOperation, ({ params }) => getTurn(params.id, params.turnId));
