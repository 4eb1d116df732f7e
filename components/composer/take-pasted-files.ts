import type { ClipboardEvent } from 'react';

/**
 * Takes files out of a paste. What an office program copies comes as text and as a picture of it: then the text is meant.
 * With a file some systems give its name as text.
 *
 * @returns none where the paste goes on as ever
 */
export function takePastedFiles(
  event: Pick<ClipboardEvent, 'clipboardData' | 'preventDefault' | 'stopPropagation'>,
): readonly File[] {
  const files = [...event.clipboardData.files];
  const text = event.clipboardData.getData('text/plain').trim();
  const isMeant = text === '' || files.some(({ name }) => text.split('\n').includes(name));
  if (files.length === 0 || !isMeant) return [];
  event.preventDefault();
  event.stopPropagation();
  return files;
}
