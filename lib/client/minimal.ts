/** The session, which may be megabytes, is not sent back. */
export const minimal = { prefer: 'return=minimal' };
