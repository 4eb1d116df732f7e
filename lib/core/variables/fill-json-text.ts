import type { VariableValues } from './fill-variables';
import { PLACE_PATTERN } from './place-pattern';

/** A place, an escaped letter, or the edge of a string: what a JSON text with places is cut at. */
const TOKEN = new RegExp(`${PLACE_PATTERN}|\\\\[\\s\\S]|"`, 'g');

/**
 * `fillVariables` for a text that is a JSON object or array once its places are filled: it stays one. Inside a string a
 * value goes in with its quotes, backslashes and line breaks escaped; where a place stands alone as a value, the value
 * goes in as JSON.
 *
 * @returns null for any other text
 */
export function fillJsonText(
  text: string,
  findValue: VariableValues,
): { text: string; missing: string[] } | null {
  if (!/^\s*(?:\[|\{(?!\{))/.test(text)) return null;
  if (
    !isJson(
      fill(
        text,
        () => undefined,
        (isInString) => (isInString ? 'x' : 'null'),
      ),
    )
  )
    return null;
  const missing = new Set<string>();
  const filled = fill(
    text,
    (name, isInString) => {
      const value = findValue(name, isInString ? 'text' : 'json');
      if (value === undefined) missing.add(name);
      if (value === undefined) return undefined;
      return isInString ? JSON.stringify(value).slice(1, -1) : toJson(value);
    },
    (_isInString, place) => place,
  );
  return { text: filled, missing: [...missing] };
}

/** Puts something in every place; what is escaped stays, without its backslash. */
function fill(
  text: string,
  find: (name: string, isInString: boolean) => string | undefined,
  otherwise: (isInString: boolean, place: string) => string,
): string {
  let isInString = false;
  return text.replaceAll(TOKEN, (token: string, backslash?: string, name?: string) => {
    if (token === '"') isInString = !isInString;
    if (name === undefined) return token;
    if (backslash) return token.slice(1);
    return find(name, isInString) ?? otherwise(isInString, token);
  });
}

/** A variable is text, and stands for what it says: a number for the number, a word for the word. */
const toJson = (value: string): string => (isJson(value) ? value : JSON.stringify(value));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
