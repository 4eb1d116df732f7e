/**
 * The id of a heading of a page of the documentation, as GitHub makes it: a link with an anchor leads to the same place
 * there, in the file as it is served, and under `/docs`.
 *
 * @param text the heading as it is written, without its number signs
 */
export const toHeadingId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
