import { createContext, useContext } from 'react';
import type { EditedSession } from '@/lib/client/use-session-edits';

/** The session as it stands, with the edits not saved yet. */
export const SessionNow = createContext<Pick<EditedSession, 'config' | 'tools'> | null>(null);

export function useSessionNow(): Pick<EditedSession, 'config' | 'tools'> {
  const now = useContext(SessionNow);
  if (!now) throw new Error('There is no session around this part of the page.');
  return now;
}
