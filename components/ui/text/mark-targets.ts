import { createContext } from 'react';

/** What the numbered marks of a text lead to. */
export interface MarkTargets {
  /** What each number stands for, from 1 on. */
  titles: readonly string[];
  /** Opens what a number stands for. */
  show: (number: number) => void;
}

export const MarkTargetsContext = createContext<MarkTargets>({ titles: [], show: () => {} });
