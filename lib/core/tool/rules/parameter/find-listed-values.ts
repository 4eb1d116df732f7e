/** So many values at most are a choice; more are a catalogue. */
const MOST = 30;
const LONGEST = 40;

/** Words before a list of all values there are. */
const INTRODUCTION =
  /(?:\b(?:one of|either|must be|can be|may be|allowed values?(?: are)?|possible values?(?: are)?|valid values?(?: are)?|valid options?(?: are)?|options?|choices|values)\b(?: the following)?\s*:?\s*)([^.;\n]{3,600})/i;
const QUOTED = /^[\s,]*(?:or\s+)?(["'`“‘])([^"'`“”‘’]{1,40})["'`”’]/;

/** So much of a description is looked through: values are listed near its beginning. */
const MOST_READ = 2000;

/** The values a description says a text may have, all of them; null where it does not list any. */
export function findListedValues(given: string): string[] | null {
  // The patterns take time in the square of the length.
  const description = given.slice(0, MOST_READ);
  const piped = /[([]\s*((?:[\w-]+\s*\|\s*)+[\w-]+)\s*[)\]]/.exec(description)?.[1];
  if (piped !== undefined) return toValues(piped.split('|'));
  const introduced = INTRODUCTION.exec(description)?.[1];
  return introduced === undefined ? null : (readQuoted(introduced) ?? readPlain(introduced));
}

function readQuoted(text: string): string[] | null {
  const values: string[] = [];
  let rest = text;
  for (let found = QUOTED.exec(rest); found; found = QUOTED.exec(rest)) {
    values.push(found[2] ?? '');
    rest = rest.slice(found[0].length).replace(/^\s*\([^)]*\)/, '');
  }
  // What goes on, with examples or more words, is no complete list.
  return values.length > 0 && /^[\s)\]]*$/.test(rest) ? toValues(values) : null;
}

function readPlain(text: string): string[] | null {
  const words = text
    .replace(/[)\]]\s*$/, '')
    .split(/,\s*(?:or\s+)?|\s+or\s+|\s*\/\s*/)
    .map((word) => word.trim());
  return words.every((word) => /^[\w-]+$/.test(word)) ? toValues(words) : null;
}

function toValues(found: readonly string[]): string[] | null {
  const values = [...new Set(found.map((value) => value.trim()).filter((value) => value !== ''))];
  const isChoice =
    values.length >= 2 && values.length <= MOST && values.every(({ length }) => length <= LONGEST);
  return isChoice && !values.includes('etc') ? values : null;
}
