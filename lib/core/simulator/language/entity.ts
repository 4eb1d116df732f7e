/** What a piece of a prompt looks like. A piece may still be used as something else: digits are also an id. */
export type EntityKind =
  | 'quoted'
  | 'sql'
  | 'url'
  | 'email'
  | 'uuid'
  | 'ip'
  | 'path'
  | 'glob'
  | 'repository'
  | 'owner'
  | 'repository-name'
  | 'handle'
  | 'phone'
  | 'date'
  | 'relative-date'
  | 'time'
  | 'expression'
  | 'id'
  | 'code'
  | 'currency'
  | 'language'
  | 'number'
  | 'place'
  | 'name'
  | 'counted';

/** A piece of a prompt as a finder sees it. `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface FoundEntity {
  kind: EntityKind;
  /** As it stands in the prompt. */
  text: string;
  /** In its usual form: a date as ISO 8601, a code in capitals, a number with a point and no separators. */
  value: string;
  start: number;
  end: number;
  /** Other readings of the same span may stand beside it (the numbers of an expression, the parts of `owner/name`). */
  isCompound?: boolean;
  /** A weak reading, taken only by a property that asks for just this. */
  isGuess?: boolean;
}

/** A piece of a prompt with its surroundings. */
export interface Entity extends FoundEntity {
  /** The preposition before it, if any: "from", "to", "in"… */
  preposition: string | null;
  /** Stems of the content words just before it, the nearest first. */
  before: string[];
  /** Stems of the two words after it. */
  after: string[];
  isQuoted: boolean;
  /** For a date: the time written next to it, as HH:MM. */
  time?: string;
}

/** Makes found entities of every match of a pattern; `read` gives the value, or null to pass it over. */
export function findMatches(
  text: string,
  kind: EntityKind,
  pattern: RegExp,
  read: (match: RegExpExecArray) => string | null = (match) => match[0],
): FoundEntity[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const value = read(match);
    if (value === null) return [];
    return [{ kind, text: match[0], value, start: match.index, end: match.index + match[0].length }];
  });
}
