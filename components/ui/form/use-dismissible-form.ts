'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { isEscape } from './is-escape';

export interface DismissibleForm {
  /** Closes the form and gives the focus back; undefined for a form that stays. */
  leave: (() => void) | undefined;
  /** For the form itself. */
  formProps: {
    ref: RefObject<HTMLFormElement | null>;
    tabIndex?: number;
    onKeyDown: (event: KeyboardEvent) => void;
  };
}

/**
 * For a form that a button opened: it takes the focus, unless something in it has it, so that Escape leaves it at once;
 * left, it gives the focus back to where it was.
 *
 * @param takesFocus false where nobody has just opened it
 */
export function useDismissibleForm(onClose: (() => void) | undefined, takesFocus = true): DismissibleForm {
  const ref = useRef<HTMLFormElement>(null);
  // Asked before anything in the form takes the focus.
  const [opener] = useState(() => document.activeElement);
  const wantsFocus = onClose !== undefined && takesFocus;
  useEffect(() => {
    if (wantsFocus && !ref.current?.contains(document.activeElement)) ref.current?.focus();
  }, [wantsFocus]);
  const leave =
    onClose &&
    (() => {
      onClose();
      if (opener instanceof HTMLElement) opener.focus();
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!leave || !isEscape(event)) return;
    event.preventDefault();
    leave();
  };
  return { leave, formProps: { ref, onKeyDown, ...(leave ? { tabIndex: -1 } : {}) } };
}
