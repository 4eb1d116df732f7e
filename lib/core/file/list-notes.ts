import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { countNotes, MORE_NOTES } from './count-notes';

/** So many notes are kept of an import. */
const MOST_NOTES = 100;

/** Changes as sentences with their places. */
export const toNotes = (changes: readonly ContentNote[]): string[] =>
  changes.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));

/** The notes of an import, each once and not too many of them; a list may have been listed before. */
export function listNotes(notes: readonly string[]): string[] {
  const different = [...new Set(notes.filter((note) => !MORE_NOTES.test(note)))];
  const counted = countNotes(notes.filter((note) => MORE_NOTES.test(note)));
  const kept = different.slice(0, MOST_NOTES);
  const more = counted + different.length - kept.length;
  return more > 0 ? [...kept, `And ${more} more ${more === 1 ? 'note' : 'notes'}.`] : kept;
}
