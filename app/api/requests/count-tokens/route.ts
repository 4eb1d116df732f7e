import { countRequestTokensOperation } from '@/lib/core/api/request-operations';
import { handle } from '@/lib/server/http/handle';
import { countRequestTokens } from '@/lib/server/request/count-request-tokens';

export const POST = handle(countRequestTokensOperation, ({ body }) => countRequestTokens(body.request));
