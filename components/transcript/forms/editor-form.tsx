'use client';

import { type ReactNode, useState } from 'react';
import { CodeEditor, type CodeEditorProps } from '@/components/editor/code-editor';
import { DismissibleForm, type DismissibleFormProps } from '@/components/ui/form/dismissible-form';
import { AttachedText, MAX_TYPED } from '@/components/ui/text/attached-text';

export interface EditorFormProps
  extends Pick<
    DismissibleFormProps,
    'label' | 'onSubmit' | 'submitLabel' | 'submitIcon' | 'onClose' | 'onDiscard'
  > {
  editor: Pick<CodeEditorProps, 'path' | 'language' | 'value' | 'onChange' | 'label' | 'placeholder'>;
  /** A word about the text, between it and the controls. */
  note?: ReactNode;
  /** Further controls, or a word about what will happen. */
  children: ReactNode;
}

/** A small form around one text in the editor. */
export function EditorForm({ editor, note, children, ...form }: EditorFormProps) {
  /** A long text is in the editor all the same. */
  const [isTyped, setTyped] = useState(false);
  return (
    <DismissibleForm {...form} controls={children}>
      {({ submit, forgetError }) => (
        <>
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
                  forgetError();
                  editor.onChange(text);
                }}
                onSubmit={submit}
                takesLong={isTyped}
                isSmall
                wantsFocus
              />
            </div>
          )}
          {note}
        </>
      )}
    </DismissibleForm>
  );
}
