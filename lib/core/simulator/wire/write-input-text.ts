import type { JsonObject } from '@/lib/core/claude/message';
import { childText } from '@/lib/core/json/lossless/child-text';
import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';

/**
 * A tool input as the text it streams as, in pieces of one key and value each; together they are the JSON. An input
 * without keys is one piece, `{}`.
 */
export function toInputPieces(input: JsonObject): string[] {
  const pairs = Object.entries(input).map(
    ([key, value]) => `${writeJson(key)}: ${childText(input, key) ?? writeJson(value)}`,
  );
  if (pairs.length === 0) return ['{}'];
  return pairs.map((pair, index) => {
    const before = index === 0 ? '{' : ', ';
    return `${before}${pair}${index === pairs.length - 1 ? '}' : ''}`;
  });
}

/** A cut input: the text that arrived, and the pairs that are complete in it. */
export interface CutInput {
  text: string;
  input: JsonObject;
}

/** Cuts an input after so many characters of its text; the closing brace is always lost. */
export function cutInput(input: JsonObject, length: number): CutInput {
  const pieces = toInputPieces(input);
  const whole = pieces.join('');
  const text = whole.slice(0, Math.max(0, Math.min(length, whole.length - 1)));
  let end = 0;
  const complete = Object.keys(input).filter((_, index) => {
    end += pieces[index]?.replace(/\}$/, index === pieces.length - 1 ? '' : '}').length ?? 0;
    return end <= text.length;
  });
  const kept = complete.length === 0 ? '{}' : `${pieces.slice(0, complete.length).join('')}}`;
  return { text, input: readJson(kept) as JsonObject };
}
