import { holdsCut, splitAtCuts } from '@/lib/core/cut/cut-mark';
import { sourceOf } from '@/lib/core/json/lossless/source-of';
import { readJson } from '@/lib/core/json/read-json';
import { loadRest } from './load-rest';

/**
 * Loads the whole of a text that was cut for showing.
 *
 * @param isJson the text is JSON, and what was cut off it stands within its strings
 * @throws ApiError
 */
export async function loadWholeText(text: string, isJson = false, signal?: AbortSignal): Promise<string> {
  if (!holdsCut(text)) return text;
  const pieces: string[] = [];
  for await (const piece of loadPieces(text, isJson, signal)) pieces.push(piece);
  return pieces.join('');
}

/** The same in pieces: what is there already, and what comes. */
export async function* loadPieces(
  text: string,
  isJson: boolean,
  signal?: AbortSignal,
): AsyncGenerator<string, void> {
  for (const part of splitAtCuts(text)) {
    if (typeof part === 'string') yield part;
    else for await (const piece of loadRest(part, signal)) yield isJson ? writeWithin(piece) : piece;
  }
}

/** A piece of a text as it stands within a string of JSON. */
const writeWithin = (piece: string): string => JSON.stringify(piece).slice(1, -1);

/** Loads a value with all of its texts whole. @throws ApiError */
export async function loadWhole<T>(value: T, signal?: AbortSignal): Promise<T> {
  return (await fill(value, signal)) as T;
}

async function fill(value: unknown, signal: AbortSignal | undefined): Promise<unknown> {
  if (typeof value === 'string') return loadWholeText(value, false, signal);
  if (typeof value !== 'object' || value === null) return value;
  const source = sourceOf(value);
  // Made of its text, it keeps the digits that a copy of its value would lose.
  if (source !== undefined && holdsCut(source)) return readJson(await loadWholeText(source, true, signal));
  // What nothing was cut off stays the object it is: copied, it would lose the digits it remembers.
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await fill(item, signal));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const before = Object.entries(value);
  const members: [string, unknown][] = [];
  for (const [name, member] of before) members.push([name, await fill(member, signal)]);
  return members.every(([, member], index) => member === before[index]?.[1])
    ? value
    : Object.fromEntries(members);
}
