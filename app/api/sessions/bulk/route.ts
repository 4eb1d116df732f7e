import { changeSessionsOperation } from '@/lib/core/api/session-list-operations';
import { handle } from '@/lib/server/http/handle';
import { changeSessions } from '@/lib/server/session/list/change-sessions';

export const POST = handle(changeSessionsOperation, ({ body }) => changeSessions(body));
