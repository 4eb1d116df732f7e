'use client';

import { Play } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { isComposing } from '@/components/ui/is-composing';
import { AttachedText, MAX_TYPED } from '@/components/ui/text/attached-text';
import { takeLongPaste } from '@/components/ui/text/take-long-paste';
import { toProblem } from '@/lib/core/to-problem';
import { editDrafts } from './edit-draft';
import { useDismissibleForm } from './use-dismissible-form';

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
  const [isSending, setSending] = useState(false);
  /** A long text is in the box all the same. */
  const [isTyped, setTyped] = useState(false);
  const [problem, setProblem] = useState<string>();
  // One that comes back by itself takes the focus from nobody.
  const isPressed = !kept?.isOpen;
  const { leave, formProps } = useDismissibleForm(() => {
    if (text === initial) editDrafts.forget(turnId);
    else editDrafts.keep(turnId, { text, isOpen: false });
    onClose();
  }, isPressed);

  const change = (next: string) => {
    setText(next);
    if (next === initial) editDrafts.forget(turnId);
    else editDrafts.keep(turnId, { text: next, isOpen: true });
  };

  const submit = async () => {
    setSending(true);
    try {
      await onSubmit(text);
      editDrafts.forget(turnId);
      onClose();
    } catch (error) {
      setProblem(toProblem(error));
      setSending(false);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) void submit();
  };

  return (
    <form
      {...formProps}
      aria-label="Edit the message"
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {text.length > MAX_TYPED && !isTyped ? (
        <AttachedText
          text={text}
          label="Edited message"
          onEdit={() => setTyped(true)}
          onRemove={() => change('')}
        />
      ) : (
        <textarea
          aria-label="Edited message"
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
          autoFocus={isPressed}
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const long = takeLongPaste(event);
            const { selectionStart, selectionEnd } = event.currentTarget;
            if (long !== undefined) change(text.slice(0, selectionStart) + long + text.slice(selectionEnd));
          }}
          className="field-sizing-content max-h-80 min-h-16 w-full resize-y rounded-md border border-line-strong bg-surface p-2"
        />
      )}
      {problem && (
        <p role="alert" className="text-bad text-xs">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="mr-auto min-w-72 flex-1 text-ink-muted text-xs">
          A new branch; what was said stays. Ctrl/Cmd+Enter to run
        </span>
        <Button
          kind="quiet"
          onClick={() => {
            leave?.();
            editDrafts.forget(turnId);
          }}
        >
          Cancel
        </Button>
        <Button type="submit" kind="primary" icon={<Play />} disabled={isSending || text.trim() === ''}>
          Run from here
        </Button>
      </div>
    </form>
  );
}
