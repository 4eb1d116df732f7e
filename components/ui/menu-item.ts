import type { ReactNode } from 'react';

export interface MenuItem {
  label: string;
  /** A second line in small print. */
  description?: string;
  icon?: ReactNode;
  /** A word at its end, e.g. how many there are. */
  hint?: string;
  /** Why it cannot be chosen as things are, in place of its description. */
  unavailable?: string | undefined;
  onSelect: () => void;
  isDanger?: boolean;
}
