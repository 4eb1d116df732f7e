'use client';

import { Play } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';

export interface MessageFormProps {
  initial: string;
  onSubmit: (text: string) => Promise<void>;
  onCancel: () => void;
}

/** A message being said anew. Ctrl/Cmd+Enter runs from it, Escape leaves it as it was. */
export default function MessageForm({ initial, onSubmit, onCancel }: MessageFormProps) {
  const [text, setText] = useState(initial);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async () => {
    setSending(true);
    try {
      await onSubmit(text);
      onCancel();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setSending(false);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };

  return (
    <form
      aria-label="Edit the message"
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        aria-label="Edited message"
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-80 min-h-16 w-full resize-y rounded-md border border-line-strong bg-surface p-2"
      />
      {problem && (
        <p role="alert" className="text-bad text-xs">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="mr-auto min-w-72 flex-1 text-ink-muted text-xs">
          A new branch; what was said stays. Ctrl/Cmd+Enter to run
        </span>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" kind="primary" icon={<Play />} disabled={isSending || text.trim() === ''}>
          Run from here
        </Button>
      </div>
    </form>
  );
}
