import { samplePattern } from './sample-pattern';

/**
 * Short texts a regular expression may match, the likeliest first; check them, they are proposals. What a look-ahead asks
 * for ("a digit somewhere") is put before, behind, or in place of the beginning of what the rest asks for. Empty for what
 * `samplePattern` does not know.
 */
export function samplePatterns(pattern: string): string[] {
  const { rest, wanted } = takeLookAheads(pattern);
  const text = samplePattern(rest);
  if (text === null) return [];
  if (wanted.length === 0) return [text];
  const parts = wanted.map((inner) =>
    samplePattern(inner.replace(/^\^?(?:\.\*\??)?/, '').replace(/\$$/, '')),
  );
  if (parts.some((part) => part === null)) return [text];
  const asked = parts.join('');
  const begun = asked + text.slice(asked.length);
  // Some ask for a small letter, a capital, a digit and a sign, whatever their samples are.
  const usual = ['aA1', 'aA1!', 'aA1-'].map((start) => start + begun.slice(start.length));
  return [text, begun, asked + text, text + asked, ...usual, `${asked}aA1!aA1!`];
}

/** A pattern without its look-aheads, and what the positive ones hold. */
function takeLookAheads(pattern: string): { rest: string; wanted: string[] } {
  const wanted: string[] = [];
  let rest = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const opening = /^\(\?[=!]/.exec(pattern.slice(at, at + 3))?.[0];
    const end = opening ? findClosing(pattern, at) : -1;
    if (!opening || end < 0) {
      const length = pattern[at] === '\\' ? 2 : 1;
      rest += pattern.slice(at, at + length);
      at += length - 1;
      continue;
    }
    if (opening === '(?=') wanted.push(pattern.slice(at + opening.length, end));
    at = end;
  }
  return { rest, wanted };
}

/** Where a group ends; -1 where it does not. */
function findClosing(pattern: string, from: number): number {
  let depth = 0;
  let isInClass = false;
  for (let at = from; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === '\\') at += 1;
    else if (isInClass) isInClass = char !== ']';
    else if (char === '[') isInClass = true;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth === 0 && at > from) return at;
  }
  return -1;
}
