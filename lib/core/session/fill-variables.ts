/** Gives the value of a variable; undefined for one that has none. */
export type VariableValues = (name: string) => string | undefined;

/** What the name of a variable is made of, as the source of a pattern. */
export const VARIABLE_NAME = '[A-Za-z_][\\w.-]*';
/** The same in words. */
export const VARIABLE_NAME_RULE =
  'A name begins with a letter or _ and goes on with letters, digits, _, . or -.';

const PLACE = new RegExp(`(\\\\?)\\{\\{(${VARIABLE_NAME})\\}\\}`, 'g');

/**
 * Puts the values of variables in the places that name them: `{{order_id}}`. Values go in as text, once: braces in a
 * value are no places. `\{{order_id}}` stands for the words themselves, and loses its backslash. A place whose variable
 * has no value stays as it is.
 *
 * @returns the text, and the names that have no value, each once, in the order of the text
 */
export function fillVariables(text: string, findValue: VariableValues): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replaceAll(PLACE, (place: string, backslash: string, name: string) => {
    if (backslash) return place.slice(1);
    const value = findValue(name);
    if (value === undefined) missing.add(name);
    return value ?? place;
  });
  return { text: filled, missing: [...missing] };
}
