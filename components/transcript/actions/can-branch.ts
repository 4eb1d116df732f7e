import { createContext, useContext } from 'react';

export const CanBranchContext = createContext(false);

/**
 * Whether a new branch can be made, or another one shown, now: not while a run goes on, nor where the conversation is
 * only to be read. By itself because it changes with every run: only the buttons that depend on it render again.
 */
export const useCanBranch = (): boolean => useContext(CanBranchContext);
