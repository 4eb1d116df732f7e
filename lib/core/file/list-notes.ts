import type { ContentNote } from '@/lib/core/claude/content/sendable-block';

/** So many notes are kept of an import. */
const MOST_NOTES = 200;

/** Changes as sentences with their places. */
export const toNotes = (changes: readonly ContentNote[]): string[] =>
  changes.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));

/** The notes of an import, each once and not too many of them. */
export function listNotes(notes: readonly string[]): string[] {
  const different = [...new Set(notes)];
  const more = different.length - MOST_NOTES;
  return more > 0 ? [...different.slice(0, MOST_NOTES), `And ${more} more notes.`] : different;
}
