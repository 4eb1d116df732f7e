import type { Edit } from 'jsonc-parser';
import type { CodeEditorInstance } from './monaco-api';

/** Makes edits of what an editor holds, as a step of their own or with what came before. False where it holds nothing. */
export function editModel(
  instance: CodeEditorInstance,
  toEdits: (text: string) => readonly Edit[],
  isStep: boolean,
): boolean {
  const model = instance.getModel();
  if (!model) return false;
  if (isStep) instance.pushUndoStop();
  const made = toEdits(model.getValue()).map(({ offset, length, content }) => {
    const start = model.getPositionAt(offset);
    const end = model.getPositionAt(offset + length);
    return {
      range: {
        startLineNumber: start.lineNumber,
        startColumn: start.column,
        endLineNumber: end.lineNumber,
        endColumn: end.column,
      },
      text: content,
    };
  });
  instance.executeEdits('form', made);
  return true;
}
