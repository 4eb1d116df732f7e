import { createContext, useContext } from 'react';

/** What can be done with the run that is shown, where it stands still. */
export interface RunControl {
  /** Goes on with the run: the next step, the retry, the steps beyond the bound. */
  goOn: (mode?: 'auto' | 'step') => void;
  /** Stops a rerun where it left the recording, and goes on from there as a branch of its own. */
  stopAndFork: () => void;
  /** The shown rerun has been accepted as what later ones are held against. */
  isAccepted: boolean;
  accept: () => void;
}

export const RunControlContext = createContext<RunControl | undefined>(undefined);

/** Undefined where the conversation is only to be read. */
export const useRunControl = (): RunControl | undefined => useContext(RunControlContext);
