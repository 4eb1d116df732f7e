import type { ClipboardEvent } from 'react';
import { MAX_TYPED } from './attached-text';

/**
 * Takes a text that is too long for a box out of a paste, so that the browser does not put it in.
 *
 * @returns the text, or undefined where the paste goes on as ever
 */
export function takeLongPaste(
  event: Pick<ClipboardEvent, 'clipboardData' | 'preventDefault' | 'stopPropagation'>,
): string | undefined {
  const text = event.clipboardData.getData('text/plain');
  if (text.length <= MAX_TYPED) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return text;
}
