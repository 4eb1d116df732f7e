/**
 * A short text that a regular expression matches, for the everyday part of the language: literals, classes, groups,
 * alternatives and counts. Null for what it does not know (look-around, backreferences). Check the result: it is a
 * proposal.
 *
 * @param more how often a piece stands more than it has to, where it may
 * @param below chooses among alternatives and letters; absent: the plainest is taken
 */
export function samplePattern(
  pattern: string,
  more = 0,
  below: (count: number) => number = () => 0,
): string | null {
  const reader: Reader = { pattern, at: 0, steps: 0, more, below };
  const text = readAlternatives(reader);
  return reader.at === pattern.length ? text : null;
}

interface Reader {
  readonly pattern: string;
  at: number;
  /** Bounds the work on counts within counts. */
  steps: number;
  readonly more: number;
  readonly below: (count: number) => number;
}

const MOST_STEPS = 2000;
const LONGEST = 2000;

/** One alternative is taken, the first where nothing else is asked for; the others are read over. */
function readAlternatives(reader: Reader): string | null {
  const texts: string[] = [];
  for (;;) {
    const text = readSequence(reader);
    if (text === null) return null;
    texts.push(text);
    if (reader.pattern[reader.at] !== '|') return texts[reader.below(texts.length)] ?? null;
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
  if (char === 'd') return String((1 + reader.below(9)) % 10);
  if (char === 'w') return String.fromCharCode(97 + reader.below(26));
  const known = ESCAPES.get(char);
  if (known !== undefined) return known;
  return /[\p{L}\d]/u.test(char) || char === '' ? null : char;
}

/** Letters and digits in which a class is looked for, the plainest first. */
const USUAL = 'aA1bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ023456789';

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
  const usual = [...USUAL].filter((char) => isInRange(body, char));
  if (usual.length > 0) return usual[reader.below(usual.length)] ?? null;
  if (!body.startsWith('\\')) return [...body][0] ?? null;
  return readEscape({ ...reader, pattern: body, at: 1 });
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

/** How often a piece stands: the smallest count allowed, but once where it may be left out or go on; and `more` often. */
function readCount(reader: Reader): number {
  const [whole = '', sign, low, comma, high] =
    /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(reader.pattern.slice(reader.at, reader.at + 20)) ?? [];
  reader.at += whole.length;
  if (low !== undefined) {
    const least = Number(low) > LONGEST ? LONGEST + 1 : Number(low);
    const most = comma === undefined ? least : high === '' ? least + reader.more : Number(high);
    return Math.max(least, Math.min(most, least + reader.more));
  }
  if (sign === undefined) return 1;
  if (sign === '?') return Math.min(1, reader.more);
  return (sign === '*' ? 0 : 1) + reader.more;
}
