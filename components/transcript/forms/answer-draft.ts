import { createTabStore } from '@/lib/client/tab-storage';
import { isJsonObject } from '@/lib/core/claude/message';

/** What a person has typed as the answer to a call and not sent yet. */
export interface AnswerDraft {
  text: string;
  /** Text as it is, or a JSON array of content blocks. */
  form: 'text' | 'blocks';
  isError: boolean;
}

/** Unsent answers, by their calls: scrolling away or reloading loses none. */
export const answerDrafts = createTabStore<AnswerDraft>('answer', (stored) => {
  if (!isJsonObject(stored)) return undefined;
  const { text, form, isError } = stored;
  return { text: String(text), form: form === 'blocks' ? 'blocks' : 'text', isError: isError === true };
});

/** Under which name the draft of a change to the result of a call is kept. */
export const changedKey = (callId: string): string => `changed-${callId}`;
