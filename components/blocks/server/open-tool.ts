import { createContext } from 'react';

/** Shows a tool of the session by its name; undefined where there is none to show. */
export const OpenToolContext = createContext<((name: string) => void) | undefined>(undefined);
