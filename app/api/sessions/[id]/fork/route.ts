import { forkSessionOperation } from '@/lib/core/api/session-operations';
import { handle } from '@/lib/server/http/handle';
import { forkSession } from '@/lib/server/session/fork-session';

export const POST = handle(forkSessionOperation, async ({ params, body }) => forkSession(params.id, body));
