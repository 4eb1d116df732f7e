import { isJsonObject } from '@/lib/core/claude/message';
import { readJson } from '@/lib/core/json/read-json';
import type { StoredRunEvent } from './stored-run-event';

/**
 * Reads one row of our own log: the events of a flush. They were made here, or checked when they were imported, so that
 * only what every reader goes by is looked at: a whole check costs many times the reading.
 *
 * @throws Error when the text holds something else
 */
export function readLogRow(text: string): StoredRunEvent[] {
  const events: unknown = readJson(text);
  if (!isLog(events)) throw new Error('A row of the log does not hold run events.');
  return events;
}

const isLog = (value: unknown): value is StoredRunEvent[] => Array.isArray(value) && value.every(isEvent);

const isEvent = (value: unknown): boolean =>
  isJsonObject(value) && typeof value.type === 'string' && typeof value.seq === 'number';
