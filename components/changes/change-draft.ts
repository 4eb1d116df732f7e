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

const kept = new Map<string, ChangeDraft>();

/** Keeps what was changed in a form as long as the page is open, whatever closes the form. */
export function keepDraft(key: string, draft: ChangeDraft): void {
  kept.set(key, draft);
}

export function findDraft(key: string): ChangeDraft {
  return kept.get(key) ?? emptyDraft;
}
