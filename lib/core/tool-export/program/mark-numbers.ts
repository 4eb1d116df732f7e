import { readJson } from '@/lib/core/json/read-json';
import { toCanonicalNumber } from '@/lib/core/json/to-canonical-number';
import { writeJson } from '@/lib/core/json/write-json';
import type { ToolExport } from '../tool-writer';

/** A string of JSON, or a number. */
const TOKEN = /"(?:[^"\\]+|\\.)*"|-?\d[\d.eE+-]*/g;

/** How a text begins that is a number when it is sent, as a program writes it: a sign no other text begins with. */
const NUMBER_MARK = '\\u0000number ';

/** Whether a language that has only the numbers of JavaScript holds a number of JSON. */
export const isHeldByDouble = (text: string): boolean =>
  Number.isFinite(Number(text)) && toCanonicalNumber(String(Number(text))) === toCanonicalNumber(text);

/**
 * What a program in a language is written of that has no numbers of so many digits: those it does not hold stand as texts
 * with a mark, which the program sends as the numbers they are.
 *
 * @param isHeld whether the language holds a number
 */
export function markNumbers(source: ToolExport, isHeld: (text: string) => boolean): ToolExport {
  const mark = <T>(value: T): T => markIn(value, isHeld);
  const stubs = [...source.stubs].map(
    ([name, stub]) => [name, { ...stub, content: mark(stub.content) }] as const,
  );
  return { ...source, tools: source.tools.map(mark), body: mark(source.body), stubs: new Map(stubs) };
}

function markIn<T>(value: T, isHeld: (text: string) => boolean): T {
  const text = writeJson(value);
  const marked = text.replace(TOKEN, (token) =>
    token.startsWith('"') || isHeld(token) ? token : `"${NUMBER_MARK}${token}"`,
  );
  // The same value, but for those numbers.
  return marked === text ? value : (readJson(marked) as T);
}
