import { createSecretFinder, type MaskRange, type Secret } from './create-secret-finder';
import { type JsonToken, readJsonTokens } from './read-json-tokens';

/** Finds what of a text is to be masked. */
export interface Masker {
  /**
   * The ranges of a text, in order. A JSON text stays one: a string keeps its quotes, a number becomes a string.
   *
   * @param mustParse true: not even a value that runs across several tokens may break the JSON
   */
  findRanges: (text: string, mustParse?: boolean) => MaskRange[];
  mask: (text: string) => string;
  /** The mask of a number whose digits hold a secret. */
  maskNumber: (value: number) => string | undefined;
}

/** A long result stands in its event, in a turn and perhaps in a title: it is masked once. */
const WORTH_KEEPING = 1000;

/** Makes what hides secrets in texts, in every form they are written in. */
export function createMasker(secrets: readonly Secret[]): Masker {
  const find = createSecretFinder(secrets);
  const known = new Map<string, string>();

  function findRanges(text: string, mustParse = false): MaskRange[] {
    const plain = find(text);
    const tokens = plain.length > 0 ? readJsonTokens(text) : null;
    if (!tokens) return plain;
    const ranges = tokens.filter(touches(plain)).flatMap((token) => findInToken(text, token));
    if (mustParse) return ranges;
    // What no token holds by itself runs across several. A reader has to do without the JSON then.
    return find(applyMask(text, ranges)).length > 0 ? plain : ranges;
  }

  function findInToken(text: string, { type, start, end }: JsonToken): MaskRange[] {
    const source = text.slice(start, end);
    if (type === 'number') {
      return find(source)
        .slice(0, 1)
        .map(({ mask }) => ({ start, end, mask: JSON.stringify(mask) }));
    }
    const ranges = findRanges(JSON.parse(source));
    if (ranges.length === 0) return [];
    const offsets = findOffsets(source);
    return ranges.map((range) => ({
      start: start + (offsets[range.start] ?? 0),
      end: start + (offsets[range.end] ?? 0),
      mask: JSON.stringify(range.mask).slice(1, -1),
    }));
  }

  function mask(text: string): string {
    if (text.length < WORTH_KEEPING) return applyMask(text, findRanges(text));
    const masked = known.get(text) ?? applyMask(text, findRanges(text));
    known.set(text, masked);
    return masked;
  }

  return {
    findRanges,
    mask,
    maskNumber: (value) => find(String(value))[0]?.mask,
  };
}

function touches(ranges: readonly MaskRange[]): (token: JsonToken) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((ranges[next]?.end ?? Infinity) <= start) next += 1;
    return (ranges[next]?.start ?? Infinity) < end;
  };
}

/** Where each character of a JSON string stands in its source, and at last where the string ends. */
function findOffsets(source: string): number[] {
  const offsets: number[] = [];
  let at = 1;
  for (; at < source.length - 1; at += source[at] !== '\\' ? 1 : source[at + 1] === 'u' ? 6 : 2) {
    offsets.push(at);
  }
  return [...offsets, at];
}

function applyMask(text: string, ranges: readonly MaskRange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, mask } of ranges) {
    parts.push(text.slice(at, start), mask);
    at = end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(at);
}
