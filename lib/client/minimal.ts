import type { SessionData } from '@/lib/core/api/session-schema';

/** The session, which may be megabytes, is not sent back. */
export const minimal = { prefer: 'return=minimal' };

/** What is sent back of a session that was made. */
export type MinimalSession = Pick<SessionData, 'id' | 'title'>;
