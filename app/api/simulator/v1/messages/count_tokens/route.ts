import { countSimulatedTokensOperation } from '@/lib/core/api/simulator-operations';
import { handle } from '@/lib/server/http/handle';
import { countSimulatedTokens } from '@/lib/server/request/count-simulated-tokens';

export const POST = handle(countSimulatedTokensOperation, ({ body }) => countSimulatedTokens(body));
