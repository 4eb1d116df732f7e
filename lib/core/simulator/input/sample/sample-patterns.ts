import { samplePattern } from './sample-pattern';
import { takeLookAheads } from './take-look-aheads';

/**
 * Short texts a regular expression may match, the likeliest first; check them, they are proposals. What a look-ahead asks
 * for ("a digit somewhere") is put before, behind, or in place of the beginning of what the rest asks for. Empty for what
 * `samplePattern` does not know.
 */
export function samplePatterns(pattern: string): string[] {
  const { rest, asked: all } = takeLookAheads(pattern);
  const wanted = all.filter(({ isPositive }) => isPositive).map(({ inner }) => inner);
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
