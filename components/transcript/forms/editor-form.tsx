'use client';

import { type ReactNode, useState } from 'react';
import { CodeEditor, type CodeEditorProps } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { AttachedText, MAX_TYPED } from '@/components/ui/text/attached-text';
import { toProblem } from '@/lib/core/to-problem';
import { useDismissibleForm } from './use-dismissible-form';

export interface EditorFormProps {
  label: string;
  editor: Pick<CodeEditorProps, 'path' | 'language' | 'value' | 'onChange' | 'label' | 'placeholder'>;
  /** What it throws is told, and the form stays as it is. */
  onSubmit: () => Promise<void> | void;
  submitLabel: string;
  submitIcon: ReactNode;
  /** Leaves the form, with Escape or Cancel; without it, the form stays. */
  onClose?: (() => void) | undefined;
  /** Throws away what was written, with Cancel. */
  onDiscard?: (() => void) | undefined;
  /** A word about the text, between it and the controls. */
  note?: ReactNode;
  /** Further controls, or a word about what will happen. */
  children: ReactNode;
}

/** A small form around one text in the editor. */
export function EditorForm(props: EditorFormProps) {
  const { label, editor, onSubmit, submitLabel, submitIcon, onClose, onDiscard, note, children } = props;
  const { leave, formProps } = useDismissibleForm(onClose);
  const [isSending, setSending] = useState(false);
  /** A long text is in the editor all the same. */
  const [isTyped, setTyped] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async () => {
    setSending(true);
    try {
      await onSubmit();
    } catch (error) {
      setProblem(toProblem(error));
      setSending(false);
    }
  };

  return (
    <form
      {...formProps}
      aria-label={label}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {editor.value.length > MAX_TYPED && !isTyped ? (
        <AttachedText
          text={editor.value}
          label={editor.label}
          onEdit={() => setTyped(true)}
          onRemove={() => editor.onChange('')}
        />
      ) : (
        <div className="h-28 resize-y overflow-hidden rounded-md border border-line-strong">
          <CodeEditor
            {...editor}
            onChange={(text) => {
              setProblem(undefined);
              editor.onChange(text);
            }}
            onSubmit={() => void submit()}
            takesLong={isTyped}
            isSmall
            wantsFocus
          />
        </div>
      )}
      {note}
      {problem && (
        <p role="alert" className="text-bad text-xs">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {children}
        <span className="ml-auto flex gap-2">
          {leave && (
            <Button
              kind="quiet"
              onClick={() => {
                leave();
                onDiscard?.();
              }}
            >
              Cancel
            </Button>
          )}
          <Button type="submit" kind="primary" icon={submitIcon} disabled={isSending}>
            {submitLabel}
          </Button>
        </span>
      </div>
    </form>
  );
}
