import type { KeyboardEvent } from 'react';

/** Escape, as the way out of a form. In an editor it closes what the editor has open. */
export const isEscape = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Escape' && !(target instanceof Element && target.closest('.monaco-editor'));
