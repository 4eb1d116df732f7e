/** What a person has written in place of a message or an input, and not run yet. */
export interface EditDraft {
  text: string;
  /** The editor stood open; left with Escape, it offers the text again when it is opened. */
  isOpen: boolean;
}

/** A longer text is not kept, in UTF-16 units. */
const MAX_KEPT = 1_000_000;

const keyOf = (id: string) => `loopbench-edit-${id}`;

/** Keeps an edit for this tab, by the turn or the call, so that reloading does not lose it. */
export function keepEditDraft(id: string, draft: EditDraft): void {
  // A browser keeps some megabytes in all: a text that long is as long as its form.
  if (draft.text.length > MAX_KEPT) {
    forgetEditDraft(id);
    return;
  }
  try {
    sessionStorage.setItem(keyOf(id), JSON.stringify(draft));
  } catch {
    // Full, or not allowed: then it lives as long as the form does.
  }
}

export function forgetEditDraft(id: string): void {
  try {
    sessionStorage.removeItem(keyOf(id));
  } catch {
    // Not allowed: nothing was kept.
  }
}

/** The edit of a turn or a call that was not run, if there is one. */
export function findEditDraft(id: string): EditDraft | undefined {
  try {
    const { text, isOpen } = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? '');
    return { text: String(text), isOpen: isOpen === true };
  } catch {
    return undefined;
  }
}
