/** The title of a session that nobody has named. */
export const UNTITLED = 'Untitled session';
