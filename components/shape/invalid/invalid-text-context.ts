import { createContext, useContext } from 'react';
import type { InvalidTexts } from './invalid-text';

/** Where controls keep what was typed into them and cannot be sent. */
export interface InvalidTextStore {
  texts: InvalidTexts;
  /** Gets a function of the newest texts. */
  change: (update: (texts: InvalidTexts) => InvalidTexts) => void;
}

export const InvalidTextContext = createContext<InvalidTextStore | null>(null);

export function useInvalidTextStore(): InvalidTextStore {
  const store = useContext(InvalidTextContext);
  if (!store) throw new Error('Nothing around this form keeps what cannot be sent.');
  return store;
}
