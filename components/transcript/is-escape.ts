import type { KeyboardEvent } from 'react';

/**
 * Escape, as the way out of a form. It is not where it was used for something else: by an editor that has something open
 * or chosen, by a way of writing, by a list that is unfolded, by a window over the form.
 */
export const isEscape = ({
  key,
  target,
  currentTarget,
  defaultPrevented,
  nativeEvent,
}: KeyboardEvent): boolean =>
  key === 'Escape' &&
  !defaultPrevented &&
  !nativeEvent.isComposing &&
  target instanceof Element &&
  currentTarget.contains(target) &&
  target.closest('[aria-haspopup][aria-expanded="true"]') === null;
