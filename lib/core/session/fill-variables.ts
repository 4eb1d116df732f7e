import { limits } from '@/lib/core/limits/limits.mjs';

/** Gives the value of a variable; undefined for one that has none. */
export type VariableValues = (name: string) => string | undefined;

/** What the name of a variable is made of, as the source of a pattern. */
export const VARIABLE_NAME = '[A-Za-z_][\\w.-]*';
/** The same in words. */
export const VARIABLE_NAME_RULE =
  'A name begins with a letter or _ and goes on with letters, digits, _, . or -.';

const PLACE = new RegExp(`(\\\\?)\\{\\{(${VARIABLE_NAME})\\}\\}`, 'g');

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
 * has no value stays as it is. What would be added is counted before anything is built.
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
  const filled = text.replaceAll(PLACE, (place: string, backslash: string, name: string) =>
    backslash ? place.slice(1) : (values.get(name) ?? place),
  );
  return { text: filled, missing, added, tooLong };
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
    if (!values.has(name)) values.set(name, findValue(name));
    const more = (values.get(name) ?? place).length - place.length;
    added += more;
    addedBy.set(name, (addedBy.get(name) ?? 0) + more);
  }
  const [most] = [...addedBy].sort((a, b) => b[1] - a[1]);
  return { values, added, tooLong: added > room ? (most?.[0] ?? null) : null };
}
