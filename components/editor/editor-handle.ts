import type { Edit } from 'jsonc-parser';

/** What edits the text of an editor from beside it, within the editor's own history. */
export interface EditorHandle {
  /**
   * Makes the edits that a function gives for the text as it is. False where the editor has not loaded yet.
   *
   * @param step edits of one name that follow each other without a pause are undone at once
   */
  edit: (toEdits: (text: string) => readonly Edit[], step: string) => boolean;
  /** Takes back what was edited last, here or there; with false it is done again. False where the editor has not loaded. */
  undo: (isBack: boolean) => boolean;
}
