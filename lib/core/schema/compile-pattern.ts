import { RE2JS } from 're2js';

/** A compiled `pattern`: true when it matches anywhere in the text. */
export interface Pattern {
  test(text: string): boolean;
}

/** The same patterns come back with every keystroke and every `$ref`; compiling one costs more than testing it. */
const compiled = new Map<string, Pattern | null>();
const MOST_KEPT = 500;

/**
 * Compiles the regular expression of a `pattern` keyword (ECMA-262 with the `u` flag, as JSON Schema asks), or returns
 * null when nothing can read it.
 *
 * It runs in linear time wherever RE2 can express it. What RE2 cannot (look-ahead, backreferences, counts over 1,000)
 * runs in the native engine, which a hostile pattern can keep busy: judge untrusted schemas where they can be stopped.
 * Patterns of other dialects (`(?i)`, `(?P<name>…)`, `[\w-.]`) pass as well, for the API does not refuse them.
 */
export function compilePattern(source: string): Pattern | null {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const pattern =
    tryLinear(source) ?? tryNative(source, 'u') ?? tryNative(source, '') ?? tryOtherDialect(source);
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(source, pattern);
  return pattern;
}

function tryLinear(source: string): Pattern | null {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(spellOut(source)), RE2JS.LOOKBEHINDS);
  } catch {
    return null;
  }
}

function tryNative(source: string, flags: string): Pattern | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}

/** What Python writes in its own way; the rest of a pattern that uses it is common ground. */
function tryOtherDialect(source: string): Pattern | null {
  const flags = /^\(\?([ims]+)\)/.exec(source)?.[1] ?? '';
  const common = source
    .replace(/^\(\?[a-zA-Z]+\)/, '')
    .replaceAll('(?P<', '(?<')
    .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
    .replaceAll('(?>', '(?:')
    .replace(/\(\?#[^)]*\)/g, '')
    .replace(/([*+?}])\+/g, '$1');
  return tryNative(common, [...new Set(flags)].join(''));
}

/** What `\s` matches in ECMA-262; RE2 knows only the ASCII part. */
const SPACES =
  '\\t\\n\\v\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const LINE_ENDS = '\\n\\r\\x{2028}\\x{2029}';

const SURROGATES = /^\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})$/i;

/**
 * Spells out what means something else to RE2 than to ECMA-262: `.`, `\s`, `\S`, `[` inside a class, and one character
 * written as two `\uXXXX`.
 *
 * @throws Error for a named backreference, which the library's own translation would take for the letter k
 */
function spellOut(source: string): string {
  let isInClass = false;
  return source.replace(/\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\[\s\S]|[[\].]/g, (token) => {
    switch (token) {
      case '\\s':
        return isInClass ? SPACES : `[${SPACES}]`;
      case '\\S':
        return isInClass ? token : `[^${SPACES}]`;
      case '\\k':
        throw new Error('RE2 knows no backreferences.');
      case '.':
        return isInClass ? token : `[^${LINE_ENDS}]`;
      case '[': {
        if (isInClass) return '\\[';
        isInClass = true;
        return token;
      }
      case ']':
        isInClass = false;
        return token;
      default:
        return joinSurrogates(token);
    }
  });
}

function joinSurrogates(token: string): string {
  const [, high, low] = SURROGATES.exec(token) ?? [];
  if (high === undefined || low === undefined) return token;
  const text = String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16));
  return `\\x{${text.codePointAt(0)?.toString(16)}}`;
}
