import { compilePattern, type Pattern } from '@/lib/core/schema/compile-pattern';
import { takeLookAheads } from './take-look-aheads';

/**
 * Whether a text suits a pattern. What only the native engine can run is not judged, and suits: a hostile one would keep
 * the thread busy. Look-aheads at the beginning of a pattern ("a digit somewhere") are judged one by one.
 */
export function matchPattern(source: string, text: string): boolean {
  const pattern = compilePattern(source);
  if (pattern === null) return true;
  if (!(pattern instanceof RegExp)) return pattern.test(text);
  const { rest, asked } = takeLookAheads(source);
  if (!isConjunction(source, rest)) return true;
  const parts = [{ source: rest, isWanted: true }, ...asked.map(toPart)].map(
    ({ source: part, isWanted }) => ({
      part: compileLinear(part),
      isWanted,
    }),
  );
  return parts.every(({ part, isWanted }) => part === null || part.test(text) === isWanted);
}

/** All look-aheads stand behind `^`, and no `|` gives the pattern another beginning. */
const isConjunction = (source: string, rest: string): boolean =>
  rest.startsWith('^') && !rest.includes('|') && source.endsWith(rest.slice(1));

const toPart = ({ inner, isPositive }: { inner: string; isPositive: boolean }) => ({
  source: `^(?:${inner})`,
  isWanted: isPositive,
});

function compileLinear(source: string): Pattern | null {
  const pattern = compilePattern(source);
  return pattern instanceof RegExp ? null : pattern;
}
