/** What a person has typed as the answer to a call and not sent yet. */
export interface AnswerDraft {
  text: string;
  /** Text as it is, or a JSON array of content blocks. */
  form: 'text' | 'blocks';
  isError: boolean;
}

/** A longer text is not kept, in UTF-16 units. */
const MAX_KEPT = 1_000_000;

const keyOf = (callId: string) => `loopbench-answer-${callId}`;

/** Keeps an unsent answer for this tab, so that scrolling away or reloading does not lose it. */
export function keepAnswerDraft(callId: string, draft: AnswerDraft): void {
  // A browser keeps some megabytes in all: a text that long is as long as its form.
  if (draft.text.length > MAX_KEPT) {
    forgetAnswerDraft(callId);
    return;
  }
  try {
    sessionStorage.setItem(keyOf(callId), JSON.stringify(draft));
  } catch {
    // Full, or not allowed: then it lives as long as the card does.
  }
}

/** Under which name the draft of a change to the result of a call is kept. */
export const changedKey = (callId: string): string => `changed-${callId}`;

export function forgetAnswerDraft(callId: string): void {
  sessionStorage.removeItem(keyOf(callId));
}

/** The unsent answer to a call, if there is one. */
export function findAnswerDraft(callId: string): AnswerDraft | undefined {
  const text = sessionStorage.getItem(keyOf(callId));
  if (!text) return undefined;
  try {
    const { text: typed, form, isError } = JSON.parse(text);
    return { text: String(typed), form: form === 'blocks' ? 'blocks' : 'text', isError: isError === true };
  } catch {
    return undefined;
  }
}
