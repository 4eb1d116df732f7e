import type { KeyboardEvent } from 'react';
import { isComposing } from '@/components/ui/is-composing';

/**
 * Escape, as the way out of a form. It is not where it was used for something else: by an editor that has something open
 * or chosen, by a way of writing, by a list that is unfolded, by a window over the form.
 */
export const isEscape = (event: KeyboardEvent): boolean =>
  event.key === 'Escape' &&
  !event.defaultPrevented &&
  !isComposing(event) &&
  event.target instanceof Element &&
  event.currentTarget.contains(event.target) &&
  event.target.closest('[aria-haspopup][aria-expanded="true"]') === null;
