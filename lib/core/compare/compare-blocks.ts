import { parseJson } from '@/lib/core/json/parse-json';
import { alignSequences } from './align-sequences';
import type { BlockRow, BlockSide } from './comparison';
import { diffJson } from './diff-json';
import type { DiffText } from './diff-text';
import { shareWords } from './word-numbers';

/** A content block with what it takes to compare it. */
export interface BlockItem {
  type: string;
  /** The tool of a call or of a result. */
  name: string | null;
  /** As it is shown and laid side by side. */
  text: string;
  /** The JSON that `text` writes out; absent for plain text. */
  value?: unknown;
  isError: boolean;
  key: string;
  index: number;
  hash: string;
  words: Int32Array;
}

/** How much is shown of a text that is the same on both sides, and of one that is not. UTF-16 units. */
const MAX_SAME = 600;
const MAX_OTHER = 4000;
/** Longer texts are not read as JSON. */
const MAX_JSON = 200_000;

/** Aligns the blocks of two turns and tells how each pair differs. */
export function compareBlocks(
  a: readonly BlockItem[],
  b: readonly BlockItem[],
  diffText: DiffText,
): BlockRow[] {
  return alignSequences(a, b, score).flatMap(([indexA, indexB]): BlockRow[] => {
    const itemA = indexA === null ? undefined : a[indexA];
    const itemB = indexB === null ? undefined : b[indexB];
    if (itemA && itemB) return [comparePair(itemA, itemB, diffText)];
    if (itemA) return [{ ...factsOf(itemA), status: 'a', a: toSide(itemA, MAX_OTHER), b: null }];
    return itemB ? [{ ...factsOf(itemB), status: 'b', a: null, b: toSide(itemB, MAX_OTHER) }] : [];
  });
}

function score(a: BlockItem, b: BlockItem): number {
  if (a.type !== b.type || a.name !== b.name) return 0;
  return 1 + shareWords(a.words, b.words);
}

const factsOf = ({ type, name, value }: BlockItem) => ({ type, name, isJson: value !== undefined });

const toSide = ({ index, text, hash }: BlockItem, length: number): BlockSide => ({
  index,
  size: text.length,
  hash,
  text: text.slice(0, length),
});

function comparePair(a: BlockItem, b: BlockItem, diffText: DiffText): BlockRow {
  if (a.key === b.key) return { ...factsOf(a), status: 'same', a: toSide(a, MAX_SAME), b: null };
  const [valueA, valueB] = [readValue(a), readValue(b)];
  const isJson = valueA !== undefined && valueB !== undefined;
  const difference = isJson ? diffJson(valueA, valueB, diffText) : null;
  const hasChanges = difference !== null && difference.changes.length > 0;
  const pieces = hasChanges || a.text === b.text ? null : diffText(a.text, b.text);
  const changes = [
    ...(a.isError === b.isError ? [] : [toErrorChange(a.isError, b.isError)]),
    ...(difference?.changes ?? []),
  ];
  // What the differences tell needs no repetition.
  const length = pieces || changes.length > 0 ? 0 : MAX_OTHER;
  return {
    ...factsOf(a),
    isJson,
    status: 'changed',
    a: toSide(a, length),
    b: toSide(b, length),
    ...(pieces ? { pieces } : {}),
    ...(changes.length > 0 ? { changes, isCut: difference?.isCut ?? false } : {}),
  };
}

const toErrorChange = (a: boolean, b: boolean) => ({
  path: '/is_error',
  op: 'changed' as const,
  a: String(a),
  b: String(b),
});

/** The JSON a block is, or that its text writes out: a list or an object. */
function readValue({ value, text }: BlockItem): unknown {
  if (text.length > MAX_JSON) return undefined;
  if (value !== undefined) return value;
  if (!/^\s*[[{]/.test(text)) return undefined;
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : undefined;
}
