import type { JsonObject, MessageParam, RequestBody } from '@/lib/core/claude/message';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import { writeJson } from '@/lib/core/json/write-json';

/** How a request differs from the one before it. */
export interface RequestChange {
  /** Messages both begin with. */
  kept: number;
  /** JSON, line by line; each begins with `-` (gone), `+` (new) or a blank (where it stands). */
  lines: string[];
  /** The first place where what is hashed for the prompt cache differs; null when only messages were added. */
  cacheBreak: string | null;
}

/** So many lines are made at most; one more says how many there are besides. */
const MAX_LINES = 2000;

/** What the cache hashes, in that order, before the messages. Source: Messages API documentation, "Prompt caching". */
const HASHED = ['tools', 'system'];
/** Settings that change what of the messages is read from the cache. */
const BESIDE = ['tool_choice', 'thinking', 'output_config', 'model'];

/** Holds a request against the one before it in its run. */
export function compareRequests(before: RequestBody, after: RequestBody): RequestChange {
  const kept = countKept(before.messages, after.messages);
  const lines = [...diffSettings(before, after)];
  const gone = before.messages.slice(kept);
  const come = after.messages.slice(kept);
  if (gone.length + come.length > 0) lines.push(` messages, from ${kept}:`);
  for (const message of gone) lines.push(...toLines('-', message));
  for (const message of come) lines.push(...toLines('+', message));
  const more = lines.length - MAX_LINES;
  return {
    kept,
    lines:
      more > 0 ? [...lines.slice(0, MAX_LINES), ` and ${more.toLocaleString('en-US')} more lines`] : lines,
    cacheBreak: findCacheBreak(before, after, kept),
  };
}

function countKept(before: readonly MessageParam[], after: readonly MessageParam[]): number {
  const end = Math.min(before.length, after.length);
  let kept = 0;
  while (kept < end && isDeepEqual(before[kept], after[kept])) kept += 1;
  return kept;
}

function* diffSettings(before: JsonObject, after: JsonObject): Generator<string, void> {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name === 'messages' || isDeepEqual(before[name], after[name])) continue;
    yield ` ${name}:`;
    if (before[name] !== undefined) yield* toLines('-', before[name]);
    if (after[name] !== undefined) yield* toLines('+', after[name]);
  }
}

const toLines = (mark: string, value: unknown): string[] =>
  writeJson(value, 2)
    .split('\n')
    .map((line) => `${mark} ${line}`);

function findCacheBreak(before: RequestBody, after: RequestBody, kept: number): string | null {
  if (before.model !== after.model) return 'model';
  for (const name of HASHED) {
    if (isDeepEqual(before[name], after[name])) continue;
    const [a, b] = [before[name], after[name]];
    if (!Array.isArray(a) || !Array.isArray(b)) return name;
    const at = a.findIndex((one, index) => !isDeepEqual(one, b[index]));
    return `${name}.${at < 0 ? a.length : at}`;
  }
  const setting = BESIDE.find((name) => !isDeepEqual(before[name], after[name]));
  if (setting !== undefined) return setting;
  return kept < before.messages.length ? `messages.${kept}` : null;
}
