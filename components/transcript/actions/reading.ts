import { createContext, useContext } from 'react';

export const ReadingContext = createContext(false);

/**
 * Whether the runs of the conversation are still being read: until then nobody can say who answered a call. By itself
 * because it changes when a session is opened and with each new run: only what says so renders again.
 */
export const useIsReading = (): boolean => useContext(ReadingContext);
