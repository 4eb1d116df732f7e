/** A path of a session: the one that is shown, or the one that ends at a turn. */
export interface PathRef {
  sessionId: string;
  turnId?: string | undefined;
}

/** A reference as it stands in an address: `session` or `session:turn`. */
export const PATH_REF = /^([\w-]{1,100})(?::([\w-]{1,100}))?$/;

/** Reads a reference to a path; null when it is none. */
export function parsePathRef(text: string): PathRef | null {
  const [, sessionId, turnId] = PATH_REF.exec(text) ?? [];
  if (sessionId === undefined) return null;
  return { sessionId, ...(turnId === undefined ? {} : { turnId }) };
}

const write = ({ sessionId, turnId }: PathRef): string => (turnId ? `${sessionId}:${turnId}` : sessionId);

/** The address of the page that compares two paths; without `b` it asks for the other one. */
export function compareAddress(a: PathRef, b?: PathRef): `/compare?${string}` {
  return `/compare?a=${write(a)}${b ? `&b=${write(b)}` : ''}`;
}
