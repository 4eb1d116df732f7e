import { createTabStore } from '@/lib/client/tab-storage';
import { isJsonObject } from '@/lib/core/claude/message';

/** The version of a tool that a run is sent instead of the session's. */
export type ToolDraft = { version: 'recorded' } | { version: 'edited'; text: string };

/** What a person has changed for one run. What is absent is as the session has it, now and when that changes. */
export interface ChangeDraft {
  model?: string;
  system?: string;
  /** By the name of the tool. */
  tools: Readonly<Record<string, ToolDraft>>;
  /** The other settings, as JSON. */
  settings?: string;
}

export const emptyDraft: ChangeDraft = { tools: {} };

/** What was changed in forms that were not sent, by what they are about. */
export const changeDrafts = createTabStore<ChangeDraft>('changes', (stored) => {
  if (!isJsonObject(stored)) return undefined;
  const { model, system, settings, tools } = stored;
  return {
    ...(typeof model === 'string' ? { model } : {}),
    ...(typeof system === 'string' ? { system } : {}),
    ...(typeof settings === 'string' ? { settings } : {}),
    tools: isJsonObject(tools) ? Object.fromEntries(Object.entries(tools).flatMap(readTool)) : {},
  };
});

function readTool([name, given]: [string, unknown]): [string, ToolDraft][] {
  if (!isJsonObject(given)) return [];
  if (given.version === 'recorded') return [[name, { version: 'recorded' }]];
  if (given.version !== 'edited' || typeof given.text !== 'string') return [];
  return [[name, { version: 'edited', text: given.text }]];
}
