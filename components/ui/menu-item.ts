import type { ReactNode } from 'react';

export interface MenuItem {
  label: string;
  /** A second line in small print. */
  description?: string;
  icon?: ReactNode;
  /** A word at its end, e.g. how many there are. */
  hint?: string;
  onSelect: () => void;
  isDanger?: boolean;
}
