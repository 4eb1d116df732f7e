import { z } from 'zod';
import { readJsonAs } from '@/lib/core/json/read-json-as';
import { runEventBase, runEventSchemas } from './run-event-schema';
import type { StoredRunEvent } from './stored-run-event';

/**
 * A run event as the log keeps it, given as it came: with its fields in their order, those of a later version among them.
 * An event of a type nobody knows is one too.
 */
export const storedRunEventSchema = z.unknown().superRefine((event, context) => {
  const base = runEventBase.safeParse(event);
  const known = base.success ? findSchema(base.data.type)?.safeParse(event) : undefined;
  const [issue] = (base.error ?? known?.error)?.issues ?? [];
  if (issue) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
}) as z.ZodType<StoredRunEvent>;

const findSchema = (type: string): z.ZodType | undefined =>
  Object.entries(runEventSchemas).find(([known]) => known === type)?.[1];

const storedRunEventsSchema = z.array(storedRunEventSchema);

/**
 * Reads events of a log that somebody else may have written.
 *
 * @throws z.ZodError when the text holds something else
 */
export function parseStoredRunEvents(text: string): StoredRunEvent[] {
  return readJsonAs(storedRunEventsSchema, text);
}
