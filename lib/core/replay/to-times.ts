import { findAnswererKind } from '@/lib/core/answerer/answerer-kinds';
import { type JsonObject, toBlocks } from '@/lib/core/claude/message';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import type { Replay } from './create-replay';

/** `recorded` takes the time it took; `reading` as long as a reader needs for what comes. */
export type ReplayPace = 'recorded' | 'reading';

/** Between two runs a person wrote; how long is not recorded, and nobody wants to wait for it. */
const BETWEEN_RUNS_MS = 700;
/** A wait that is skipped is still seen. */
const SKIPPED_WAIT_MS = 500;
/** An attentive reader takes in about 40 characters a second, and glances over data. */
const READ_TEXT_MS = 25;
const READ_DATA_MS = 4;
const READ_AT_MOST_MS = 6000;

/**
 * When each position of a replay is reached, in milliseconds from its start: `times[position]`, never decreasing.
 *
 * @param skipWaits shortens the time in which a person was waited for
 */
export function toTimes(replay: Replay, pace: ReplayPace, skipWaits: boolean): Float64Array {
  const times = new Float64Array(replay.length + 1);
  for (let position = 1; position <= replay.length; position++) {
    const event = replay.eventAt(position);
    const last = replay.eventAt(position - 1);
    const isNewRun = position > 1 && replay.runIndexAt(position) !== replay.runIndexAt(position - 1);
    times[position] = (times[position - 1] ?? 0) + gap(event, isNewRun ? undefined : last);
    if (isNewRun) times[position] = (times[position] ?? 0) + BETWEEN_RUNS_MS;
  }
  return times;

  function gap(event: StoredRunEvent | undefined, last: StoredRunEvent | undefined): number {
    if (!event) return 0;
    if (pace === 'reading') return Math.min(readingTime(event), READ_AT_MOST_MS);
    const passed = last ? Math.max(event.at - last.at, 0) : 0;
    return skipWaits && last && isWaiting(last) ? Math.min(passed, SKIPPED_WAIT_MS) : passed;
  }
}

/** The last position whose time has come. */
export function positionAt(times: Float64Array, time: number): number {
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((times[middle] ?? 0) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** After these nothing comes until a person does something; calls of a person are open from their start. */
function isWaiting(event: StoredRunEvent): boolean {
  if (event.type === 'run-wait' || event.type === 'run-end') return true;
  return event.type === 'call-start' && findAnswererKind(event.answerer)?.waitsForPerson === true;
}

function readingTime(event: StoredRunEvent): number {
  switch (event.type) {
    case 'run-start':
      return event.message ? lengthOf(event.message.content) * READ_TEXT_MS : 0;
    case 'stream':
      return event.events.reduce((sum, streamed) => sum + deltaTime(streamed), 0);
    case 'call-end':
      return lengthOf(event.result.content ?? '') * READ_DATA_MS + 300;
    case 'turn-end':
      return 400;
    default:
      return 0;
  }
}

function deltaTime(streamed: JsonObject): number {
  const delta = streamed.delta as JsonObject | undefined;
  if (streamed.type !== 'content_block_delta' || !delta) return 0;
  const text = delta.text ?? delta.thinking;
  if (typeof text === 'string') return text.length * READ_TEXT_MS;
  return typeof delta.partial_json === 'string' ? delta.partial_json.length * READ_DATA_MS : 0;
}

function lengthOf(content: Parameters<typeof toBlocks>[0]): number {
  return toBlocks(content).reduce((sum, block) => sum + String(block.text ?? '').length, 0);
}
