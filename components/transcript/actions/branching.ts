import { createContext, useContext } from 'react';

/** Going between what was said at one place of the conversation. */
export interface Branching {
  /** The turns that stand beside one in the tree, with itself, oldest first. */
  branches: Readonly<Record<string, string[]>>;
  showBranch: (turnId: string) => void;
}

export const BranchingContext = createContext<Branching | undefined>(undefined);

/** Undefined where the conversation is only to be read. */
export const useBranching = (): Branching | undefined => useContext(BranchingContext);
