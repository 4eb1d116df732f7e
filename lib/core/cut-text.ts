import { takeStart } from './take-start';

/** So much of somebody's value stands in a message at most, in UTF-16 units. */
const MAX_QUOTED = 2000;

/**
 * The beginning of a text that may be long, for a message or a list: whole up to `most` UTF-16 units, otherwise cut there
 * and marked with an ellipsis.
 */
export function cutText(text: string, most = MAX_QUOTED): string {
  return text.length <= most ? text : `${takeStart(text, most - 1)}…`;
}
