import { countSessionsOperation } from '@/lib/core/api/session-list-operations';
import { handle } from '@/lib/server/http/handle';
import { countMatching } from '@/lib/server/session/list/match-sessions';

export const GET = handle(countSessionsOperation, async ({ query }) => ({
  count: await countMatching(query),
}));
