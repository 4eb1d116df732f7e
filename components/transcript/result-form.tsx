'use client';

import { Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { AnswerDraft } from './answer-draft';
import { readAnswer } from './read-answer';
import type { CallView } from './to-transcript';
import type { TranscriptActions } from './transcript-actions';

const forms = [
  { value: 'text', label: 'Text' },
  { value: 'blocks', label: 'Content blocks' },
];

interface ResultFormProps {
  call: CallView;
  initial: AnswerDraft;
  sample?: string | undefined;
  submitLabel: string;
  onDraft?: (draft: AnswerDraft) => void;
  onSubmit: (
    result: Parameters<TranscriptActions['answer']>[1],
    isRemembered: boolean,
  ) => Promise<void> | void;
  onCancel?: () => void;
}

/** A tool result being written: its content as text or blocks, and whether it tells of a failure. */
export default function ResultForm({
  call,
  initial,
  sample,
  submitLabel,
  onDraft,
  onSubmit,
  onCancel,
}: ResultFormProps) {
  const [draft, setDraft] = useState(initial);
  /** Ahead of what is drawn: the last keys may come in the same moment as the order to send. */
  const written = useRef(initial);
  const [isRemembered, setRemembered] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const change = (part: Partial<AnswerDraft>) => {
    const next = { ...written.current, ...part };
    written.current = next;
    setDraft(next);
    setProblem(undefined);
    onDraft?.(next);
  };

  const submit = async () => {
    const answer = readAnswer(written.current);
    if (!answer.ok) return setProblem(answer.message);
    setSending(true);
    try {
      await onSubmit(answer.result, isRemembered);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setSending(false);
    }
  };

  return (
    <form
      aria-label={`Answer ${call.name}`}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="h-28 resize-y overflow-hidden rounded-md border border-line-strong">
        <CodeEditor
          path={`answers/${call.id}.${draft.form === 'text' ? 'txt' : 'json'}`}
          language={draft.form === 'text' ? 'plaintext' : 'json'}
          value={draft.text}
          onChange={(text) => change({ text })}
          onSubmit={() => void submit()}
          label={`Result of ${call.name}`}
          placeholder={draft.form === 'text' ? 'What the tool answers…' : '[{"type": "text", "text": "…"}]'}
          isSmall
          wantsFocus
        />
      </div>
      {problem && (
        <p role="alert" className="text-bad text-xs">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="w-36">
          <Select
            label="Form of the result"
            value={draft.form}
            options={forms}
            onChange={(form) => change({ form: form === 'blocks' ? 'blocks' : 'text' })}
          />
        </div>
        <span className="flex items-center gap-1.5 text-ink-soft text-xs">
          <Switch label="is_error" isOn={draft.isError} onChange={(isError) => change({ isError })} />
          <code className="font-mono">is_error</code>
        </span>
        {!onCancel && (
          <span className="flex items-center gap-1.5 text-ink-soft text-xs">
            <Switch label="Keep as mock for this input" isOn={isRemembered} onChange={setRemembered} />
            keep as mock
          </span>
        )}
        {sample !== undefined && (
          <Button size="small" kind="quiet" onClick={() => change({ text: sample, form: 'text' })}>
            Use example
          </Button>
        )}
        <span className="ml-auto flex gap-2">
          {onCancel && (
            <Button kind="quiet" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button type="submit" kind="primary" icon={<Send />} disabled={isSending}>
            {submitLabel}
          </Button>
        </span>
      </div>
    </form>
  );
}
