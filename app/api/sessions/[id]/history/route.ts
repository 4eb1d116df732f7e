import { getHistoryOperation } from '@/lib/core/api/history-operations';
import { handle } from '@/lib/server/http/handle';
import { getHistory } from '@/lib/server/session/path/get-history';

export const GET = handle(getHistoryOperation, ({ params, query }) => getHistory(params.id, query.turnId));
