/** So much of somebody's value stands in a message at most, in UTF-16 units. */
export const MAX_QUOTED = 2000;

/**
 * The beginning of a text that may be long, for a message or a list: whole up to `most` UTF-16 units, otherwise cut there
 * and marked with an ellipsis. A character of two units is not cut in half: what is left could not be sent.
 */
export function cutText(text: string, most = MAX_QUOTED): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}
