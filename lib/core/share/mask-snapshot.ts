import { isJsonObject } from '@/lib/core/claude/message';
import { sourceOf } from '@/lib/core/json/lossless/source-of';
import { maskStreams } from './mask-streams';
import { createMasker, type Masker } from './secrets/create-masker';
import type { Secret } from './secrets/create-secret-finder';
import { isFormatNumber, isFormatWord } from './secrets/is-format-word';
import type { Snapshot } from './snapshot';

/**
 * Puts `[kind]` in the place of every secret, wherever and in whatever form it is written: raw, escaped in JSON, URL-
 * encoded, as a key or in a number, and split over the deltas of a streamed block. JSON texts stay JSON, and a masked
 * stream still folds to the masked answer.
 *
 * The words of the format itself stay, so that the snapshot can be read. Of two keys of an object that become the same
 * the last one stays, as when JSON is parsed.
 */
export function maskSnapshot(snapshot: Snapshot, secrets: readonly Secret[]): Snapshot {
  if (secrets.length === 0) return snapshot;
  const masker = createMasker(secrets);
  const runs = snapshot.runs.map((run) => ({ ...run, events: maskStreams(run.events, masker) }));
  return maskValue({ ...snapshot, runs }, '', false, masker) as Snapshot;
}

/** @param isData true within a tool input, where every word is the caller's */
function maskValue(value: unknown, field: string, isData: boolean, masker: Masker): unknown {
  if (typeof value === 'string') return !isData && isFormatWord(value) ? value : masker.mask(value);
  if (typeof value === 'number') {
    return !isData && isFormatNumber(field, value) ? value : (masker.maskNumber(value) ?? value);
  }
  if (typeof value !== 'object' || value === null) return value;
  const source = sourceOf(value);
  // What nothing is masked in stays the object it is, with all its digits.
  if (source !== undefined && masker.mask(source) === source) return value;
  if (Array.isArray(value)) return value.map((item) => maskValue(item, field, isData, masker));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, held]) => [
    !isData && isFormatWord(key) ? key : masker.mask(key),
    maskValue(held, key, isData || key === 'input', masker),
  ]);
  return Object.fromEntries(entries);
}
