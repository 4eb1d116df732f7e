import { createTabStore } from '@/lib/client/tab-storage';
import { isJsonObject } from '@/lib/core/claude/message';

/** What a person has written in place of a message or an input, and not run yet. */
export interface EditDraft {
  text: string;
  /** The editor stood open; left with Escape, it offers the text again when it is opened. */
  isOpen: boolean;
}

/** Edits that were not run, by the turn or the call. */
export const editDrafts = createTabStore<EditDraft>('edit', (stored) =>
  isJsonObject(stored) ? { text: String(stored.text), isOpen: stored.isOpen === true } : undefined,
);
