import { restoreSessionOperation } from '@/lib/core/api/session-operations';
import { handle } from '@/lib/server/http/handle';
import { restoreSession } from '@/lib/server/session/restore-session';

export const POST = handle(restoreSessionOperation, ({ params }) => restoreSession(params.id));
