'use client';

import { Play } from 'lucide-react';
import { useState } from 'react';
import { DismissibleForm } from '@/components/ui/form/dismissible-form';
import { Textarea } from '@/components/ui/form/textarea';
import { isComposing } from '@/components/ui/is-composing';
import { AttachedText, MAX_TYPED } from '@/components/ui/text/attached-text';
import { takeLongPaste } from '@/components/ui/text/take-long-paste';
import { editDrafts } from './edit-draft';

export interface MessageFormProps {
  turnId: string;
  /** The message as it was said. */
  initial: string;
  onSubmit: (text: string) => Promise<void>;
  onClose: () => void;
}

/**
 * A message being said anew. Ctrl/Cmd+Enter runs from it. Escape leaves it as it was and keeps what was written for the
 * next time, as reloading the page does; Cancel throws it away.
 */
export default function MessageForm({ turnId, initial, onSubmit, onClose }: MessageFormProps) {
  const [kept] = useState(() => editDrafts.find(turnId));
  const [text, setText] = useState(kept?.text ?? initial);
  /** A long text is in the box all the same. */
  const [isTyped, setTyped] = useState(false);
  // One that comes back by itself takes the focus from nobody.
  const isPressed = !kept?.isOpen;
  const change = (next: string) => {
    setText(next);
    if (next === initial) editDrafts.forget(turnId);
    else editDrafts.keep(turnId, { text: next, isOpen: true });
  };

  const submit = async () => {
    await onSubmit(text);
    editDrafts.forget(turnId);
    onClose();
  };

  return (
    <DismissibleForm
      label="Edit the message"
      submitLabel="Run from here"
      submitIcon={<Play />}
      disabled={text.trim() === ''}
      onSubmit={submit}
      takesFocus={isPressed}
      onClose={() => {
        if (text === initial) editDrafts.forget(turnId);
        else editDrafts.keep(turnId, { text, isOpen: false });
        onClose();
      }}
      onDiscard={() => editDrafts.forget(turnId)}
      controls={
        <span className="min-w-72 flex-1 text-ink-muted text-xs">
          A new branch; what was said stays. Ctrl/Cmd+Enter to run
        </span>
      }
    >
      {(form) =>
        text.length > MAX_TYPED && !isTyped ? (
          <AttachedText
            text={text}
            label="Edited message"
            onEdit={() => setTyped(true)}
            onRemove={() => change('')}
          />
        ) : (
          <Textarea
            aria-label="Edited message"
            dir="auto"
            // Has the focus: it takes the place of the button that was just pressed.
            autoFocus={isPressed}
            value={text}
            onChange={(event) => change(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event))
                form.submit();
            }}
            onPaste={(event) => {
              const long = takeLongPaste(event);
              const { selectionStart, selectionEnd } = event.currentTarget;
              if (long !== undefined) change(text.slice(0, selectionStart) + long + text.slice(selectionEnd));
            }}
            className="field-sizing-content max-h-80 min-h-16 p-2"
          />
        )
      }
    </DismissibleForm>
  );
}
