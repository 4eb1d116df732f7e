import { limits } from '@/lib/core/limits/limits.mjs';
import { fillJsonText } from './fill-json-text';
import { PLACE_PATTERN } from './place-pattern';

/**
 * Gives the value of a variable; undefined for one that has none.
 *
 * @param form `json` where it stands alone as a value of a JSON text
 */
export type VariableValues = (name: string, form: 'text' | 'json') => string | undefined;

/** The same in words. */
export const VARIABLE_NAME_RULE =
  'A name begins with a letter or _ and goes on with letters, digits, _, . or -.';

const PLACE = new RegExp(PLACE_PATTERN, 'g');
const PLACE_NAME = new RegExp(PLACE_PATTERN);

/** A text with its variables filled in. */
export interface FilledText {
  text: string;
  /** The names that have no value, each once, in the order of the text. */
  missing: string[];
  /** How many characters longer the text has become; negative when shorter. */
  added: number;
  /** The variable that would have made the text too long, where one would; the text is then as it was. */
  tooLong: string | null;
}

/**
 * Puts the values of variables in the places that name them: `{{order_id}}`. Values go in as text, once: braces in a
 * value are no places. `\{{order_id}}` stands for the words themselves, and loses its backslash. A place whose variable
 * has no value stays as it is. `{{ order_id }}` says the same. A text that is JSON stays JSON. What would be added is counted before anything is built.
 *
 * @param room how many characters may be added
 */
export function fillVariables(
  text: string,
  findValue: VariableValues,
  room: number = limits.filledCharacters.value,
): FilledText {
  const { values, added, tooLong } = measure(text, findValue, room);
  const missing = [...values].flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (tooLong !== null) return { text, missing, added: 0, tooLong };
  const json = values.size > 0 || added < 0 ? fillJsonText(text, findValue) : null;
  if (json) return toFilled(text, json, room);
  const filled = text.replaceAll(PLACE, (place: string, backslash: string, name: string) =>
    backslash ? place.slice(1) : (values.get(name) ?? place),
  );
  return { text: filled, missing, added, tooLong };
}

/** What is escaped in JSON is longer than the value: it is counted once more. */
function toFilled(
  before: string,
  { text, missing }: { text: string; missing: string[] },
  room: number,
): FilledText {
  const added = text.length - before.length;
  if (added <= room) return { text, missing, added, tooLong: null };
  return { text: before, missing, added: 0, tooLong: PLACE_NAME.exec(before)?.[2] ?? '' };
}

/** The value of each name in the text, and what all of them would add to it. */
function measure(text: string, findValue: VariableValues, room: number) {
  const values = new Map<string, string | undefined>();
  const addedBy = new Map<string, number>();
  let added = 0;
  let places = 0;
  for (const [place, backslash, name = ''] of text.matchAll(PLACE)) {
    places += 1;
    if (places > limits.filledPlaces.value) return { values, added: 0, tooLong: name };
    if (backslash) {
      added -= 1;
      continue;
    }
    if (!values.has(name)) values.set(name, findValue(name, 'text'));
    const more = (values.get(name) ?? place).length - place.length;
    added += more;
    addedBy.set(name, (addedBy.get(name) ?? 0) + more);
  }
  const [most] = [...addedBy].sort((a, b) => b[1] - a[1]);
  return { values, added, tooLong: added > room ? (most?.[0] ?? null) : null };
}
