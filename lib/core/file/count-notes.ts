/** The note that stands for those that are only counted. */
export const MORE_NOTES = /^And (\d+) more notes?\.$/;

/** How many notes there were, those that are only counted among them. */
export function countNotes(notes: readonly string[]): number {
  return notes.reduce((sum, note) => sum + Number(MORE_NOTES.exec(note)?.[1] ?? 1), 0);
}
