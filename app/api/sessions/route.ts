import { listSessionsOperation } from '@/lib/core/api/session-list-operations';
import { createSessionOperation } from '@/lib/core/api/session-operations';
import { handle } from '@/lib/server/http/handle';
import { createSession } from '@/lib/server/session/create-session';
import { findSessions } from '@/lib/server/session/list/find-sessions';

export const GET = handle(listSessionsOperation, ({ query }) => findSessions(query));

export const POST = handle(createSessionOperation, ({ body }) => createSession(body));
