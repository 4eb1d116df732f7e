/**
 * A short text that a regular expression matches, for the everyday part of the language: literals, classes, groups,
 * alternatives and counts. Null for what it does not know (look-around, backreferences). Check the result: it is a
 * proposal.
 */
export function samplePattern(pattern: string): string | null {
  const reader: Reader = { pattern, at: 0, steps: 0 };
  const text = readAlternatives(reader);
  return reader.at === pattern.length ? text : null;
}

interface Reader {
  readonly pattern: string;
  at: number;
  /** Bounds the work on counts within counts. */
  steps: number;
}

const MOST_STEPS = 2000;
const LONGEST = 2000;

/** The first alternative is taken; the others are read over. */
function readAlternatives(reader: Reader): string | null {
  let first: string | null = null;
  for (;;) {
    const text = readSequence(reader);
    if (text === null) return null;
    first ??= text;
    if (reader.pattern[reader.at] !== '|') return first;
    reader.at += 1;
  }
}

function readSequence(reader: Reader): string | null {
  let text = '';
  while (reader.at < reader.pattern.length) {
    const next = reader.pattern[reader.at];
    if (next === '|' || next === ')') break;
    const piece = readPiece(reader);
    if (piece === null) return null;
    const repeated = piece.repeat(readCount(reader));
    if (text.length + repeated.length > LONGEST) return null;
    text += repeated;
  }
  return text;
}

function readPiece(reader: Reader): string | null {
  reader.steps += 1;
  if (reader.steps > MOST_STEPS) return null;
  const char = reader.pattern[reader.at] ?? '';
  reader.at += 1;
  switch (char) {
    case '^':
    case '$':
      return '';
    case '.':
      return 'a';
    case '(':
      return readGroup(reader);
    case '[':
      return readClass(reader);
    case '\\':
      return readEscape(reader);
    default:
      return char;
  }
}

function readGroup(reader: Reader): string | null {
  const opening =
    /^\?(?::|<[A-Za-z]\w*>|P<[A-Za-z]\w*>)/.exec(reader.pattern.slice(reader.at, reader.at + 80))?.[0] ?? '';
  if (reader.pattern[reader.at] === '?' && opening === '') return null;
  reader.at += opening.length;
  const text = readAlternatives(reader);
  if (reader.pattern[reader.at] !== ')') return null;
  reader.at += 1;
  return text;
}

const ESCAPES = new Map([
  ['d', '1'],
  ['w', 'a'],
  ['s', ' '],
  ['D', 'a'],
  ['W', '-'],
  ['S', 'a'],
  ['n', '\n'],
  ['t', '\t'],
  ['b', ''],
]);

function readEscape(reader: Reader): string | null {
  const char = reader.pattern[reader.at] ?? '';
  reader.at += 1;
  const known = ESCAPES.get(char);
  if (known !== undefined) return known;
  return /[\p{L}\d]/u.test(char) || char === '' ? null : char;
}

/** A member of a class: of a range the first, for an excluding class one that is not in it. */
function readClass(reader: Reader): string | null {
  const end = findClassEnd(reader.pattern, reader.at);
  if (end < 0) return null;
  const body = reader.pattern.slice(reader.at, end);
  reader.at = end + 1;
  if (body.startsWith('^')) {
    return (
      ['a', 'A', '1', '-', '_', ' '].find((char) => !body.includes(char) && !isInRange(body, char)) ?? null
    );
  }
  const preferred = ['a', 'A', '1'].find((char) => isInRange(body, char));
  if (preferred !== undefined) return preferred;
  if (!body.startsWith('\\')) return [...body][0] ?? null;
  return readEscape({ pattern: body, at: 1, steps: 0 });
}

function findClassEnd(pattern: string, from: number): number {
  for (let at = from; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === ']' && at > from) return at;
  }
  return -1;
}

function isInRange(body: string, char: string): boolean {
  if (char === '1' && body.includes('\\d')) return true;
  if (/\w/.test(char) && body.includes('\\w')) return true;
  return Array.from(body.matchAll(/([^\\])-([^\]])/g)).some(
    ([, low = '', high = '']) => low <= char && char <= high,
  );
}

/** How often a piece stands: the smallest count allowed, but once where it may be left out or go on. */
function readCount(reader: Reader): number {
  const [whole = '', sign, low] =
    /^(?:([*+?])|\{(\d+)(?:,\d*)?\})\??/.exec(reader.pattern.slice(reader.at, reader.at + 20)) ?? [];
  reader.at += whole.length;
  if (low !== undefined) return Number(low) > LONGEST ? LONGEST + 1 : Number(low);
  return sign === '?' || sign === '*' ? 0 : 1;
}
