import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { joinWords } from '../language/join-words';
import { shorten } from '../language/shorten';
import { toPhrase } from '../language/split-words';

const LONGEST_TEXT = 240;
const MOST_FIELDS = 16;
const DEEPEST = 3;

/** A value as it is read out: texts and numbers as they are, yes and no, "nothing" for null. */
export function describePlain(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return shorten(String(value), LONGEST_TEXT);
}

/** The fields of a record in one breath: "status shipped, eta 2026-05-24". */
export function describeRecord(record: JsonObject, depth = 0): string {
  const entries = Object.entries(record);
  const shown = entries.slice(0, MOST_FIELDS).map(([key, value]) => describeField(key, value, depth));
  const rest = entries.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more fields`] : [])].join(', ');
}

function describeField(key: string, value: unknown, depth: number): string {
  const name = toPhrase(key);
  if (Array.isArray(value)) return `${name} ${describeList(value, depth)}`;
  if (isJsonObject(value)) {
    if (Object.keys(value).length === 0) return `${name} empty`;
    return depth >= DEEPEST ? `${name} …` : `${name} (${describeRecord(value, depth + 1)})`;
  }
  return `${name} ${describePlain(value)}`;
}

function describeList(values: readonly unknown[], depth: number): string {
  if (values.length === 0) return 'none';
  if (depth >= DEEPEST) return `${values.length} items`;
  const shown = values
    .slice(0, 6)
    .map((value) => (isJsonObject(value) ? `(${describeRecord(value, depth + 1)})` : describePlain(value)));
  return values.length > shown.length
    ? `${shown.join(', ')} and ${values.length - shown.length} more`
    : joinWords(shown);
}
