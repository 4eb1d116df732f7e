import { createTabStore } from '@/lib/client/tab-storage';
import { isJsonObject } from '@/lib/core/claude/message';
import { canShow } from '@/lib/core/session/field/can-show';
import { perRunFields } from '@/lib/core/session/field/per-run-fields';

/** The version of a tool that a run is sent instead of the session's. */
export type ToolDraft = { version: 'recorded' } | { version: 'edited'; text: string };

/** What a person has changed for one run. What is absent is as the session has it, now and when that changes. */
export interface ChangeDraft {
  /** Settings with a control of their own, by name; null: not set. */
  fields: Readonly<Record<string, unknown>>;
  /** By the name of the tool. */
  tools: Readonly<Record<string, ToolDraft>>;
  /** The other settings, as JSON. */
  settings?: string;
}

export const emptyDraft: ChangeDraft = { fields: {}, tools: {} };

/** What was changed in forms that were not sent, by what they are about. */
export const changeDrafts = createTabStore<ChangeDraft>('changes', (stored) => {
  if (!isJsonObject(stored)) return undefined;
  const { fields, settings, tools } = stored;
  return {
    fields: isJsonObject(fields) ? Object.fromEntries(Object.entries(fields).filter(isSound)) : {},
    ...(typeof settings === 'string' ? { settings } : {}),
    tools: isJsonObject(tools) ? Object.fromEntries(Object.entries(tools).flatMap(readTool)) : {},
  };
});

/** A value of a later or an earlier version may be one that no control shows. */
const isSound = ([name, value]: [string, unknown]): boolean =>
  perRunFields.some((field) => field.name === name && canShow(field.control, value ?? undefined));

function readTool([name, given]: [string, unknown]): [string, ToolDraft][] {
  if (!isJsonObject(given)) return [];
  if (given.version === 'recorded') return [[name, { version: 'recorded' }]];
  if (given.version !== 'edited' || typeof given.text !== 'string') return [];
  return [[name, { version: 'edited', text: given.text }]];
}
