import { isJsonObject, type StreamEvent } from '@/lib/core/claude/message';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { findStreamedTexts, type StreamedPiece } from './find-streamed-texts';
import type { Masker } from './secrets/create-masker';
import type { MaskRange } from './secrets/create-secret-finder';

/** Masks what a run streamed, also where a secret is split over several deltas. The other events are left alone. */
export function maskStreams(events: readonly StoredRunEvent[], masker: Masker): StoredRunEvent[] {
  const changed = [...events];
  for (const { field, pieces } of findStreamedTexts(events)) {
    const whole = pieces.map((piece) => piece.text).join('');
    const ranges = masker.findRanges(whole, field === 'partial_json');
    if (ranges.length === 0) continue;
    const texts = maskPieces(pieces, ranges);
    for (const [index, piece] of pieces.entries()) {
      const text = texts[index] ?? '';
      if (text !== piece.text) replace(changed, piece, field, text);
    }
  }
  return changed;
}

/** A mask goes into the first piece its range touches; the others lose their part of it. */
function maskPieces(pieces: readonly StreamedPiece[], ranges: readonly MaskRange[]): string[] {
  let from = 0;
  let next = 0;
  return pieces.map(({ text }) => {
    const to = from + text.length;
    let masked = '';
    let at = from;
    for (let range = ranges[next]; range && range.start < to; range = ranges[next]) {
      if (range.start >= from) masked += text.slice(at - from, range.start - from) + range.mask;
      at = Math.min(range.end, to);
      if (range.end > to) break;
      next += 1;
    }
    masked += text.slice(at - from);
    from = to;
    return masked;
  });
}

/** Replaces one field of one streamed event in a list whose events are shared with others. */
function replace(
  events: StoredRunEvent[],
  { event, index, part }: StreamedPiece,
  field: string,
  text: string,
): void {
  const run = events[event];
  const streamed = run?.type === 'stream' ? run.events[index] : undefined;
  if (run?.type !== 'stream' || !streamed) return;
  const held = streamed[part];
  const replaced: StreamEvent = {
    ...streamed,
    [part]: { ...(isJsonObject(held) ? held : {}), [field]: text },
  };
  events[event] = { ...run, events: run.events.with(index, replaced) };
}
