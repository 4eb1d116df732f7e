'use client';

import { Send } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import IssueList from '@/components/transcript/blocks/issue-list';
import type { CallView } from '@/components/transcript/to-transcript';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/form/select';
import { Switch } from '@/components/ui/form/switch';
import { toast } from '@/components/ui/toast';
import { loadWholeText } from '@/lib/client/load-whole';
import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { ContentNote } from '@/lib/core/claude/content/sendable-block';
import { toProblem } from '@/lib/core/to-problem';
import type { AnswerDraft } from './answer-draft';
import { EditorForm } from './editor-form';
import { readAnswer } from './read-answer';

const forms = [
  { value: 'text', label: 'Text' },
  { value: 'blocks', label: 'Content blocks' },
];

const firstRule = { label: 'Keep as mock', word: 'keep as mock' };
const moreRules = { label: 'Add a mock rule', word: 'add a mock rule' };

interface ResultFormProps {
  call: CallView;
  initial: AnswerDraft;
  sample?: string | undefined;
  submitLabel: string;
  onDraft?: (draft: AnswerDraft) => void;
  onSubmit: (result: ToolResult, isRemembered: boolean) => Promise<void> | void;
  onClose?: () => void;
  onDiscard?: () => void;
}

/** A tool result being written: its content as text or blocks, and whether it tells of a failure. */
export default function ResultForm({
  call,
  initial,
  sample,
  submitLabel,
  onDraft,
  onSubmit,
  onClose,
  onDiscard,
}: ResultFormProps) {
  const [draft, setDraft] = useState(initial);
  /** Ahead of what is drawn: the last keys may come in the same moment as the order to send. */
  const written = useRef(initial);
  const changes = useMemo(() => findChanges(draft), [draft]);
  const [isRemembered, setRemembered] = useState(false);
  // A tool that mocks answer already asks where no rule of it fits: it gets one more.
  const keep = call.answerer === 'mock' ? moreRules : firstRule;

  const change = (part: Partial<AnswerDraft>) => {
    const next = { ...written.current, ...part };
    written.current = next;
    setDraft(next);
    onDraft?.(next);
  };

  const fillIn = (text: string) =>
    loadWholeText(text).then(
      (whole) => change({ text: whole, form: 'text' }),
      (error: unknown) => toast(`Not loaded: ${toProblem(error)}`, { isError: true }),
    );

  return (
    <EditorForm
      label={`Answer ${call.name}`}
      editor={{
        path: `answers/${call.id}.${draft.form === 'text' ? 'txt' : 'json'}`,
        language: draft.form === 'text' ? 'plaintext' : 'json',
        value: draft.text,
        onChange: (text) => change({ text }),
        label: `Result of ${call.name}`,
        placeholder: draft.form === 'text' ? 'What the tool answers…' : '[{"type": "text", "text": "…"}]',
      }}
      submitLabel={submitLabel}
      submitIcon={<Send />}
      onSubmit={async () => {
        const answer = readAnswer(written.current);
        if (!answer.ok) throw new Error(answer.message);
        await onSubmit(answer.result, isRemembered);
      }}
      onClose={onClose}
      onDiscard={onDiscard}
      note={changes.length > 0 && <IssueList issues={changes} />}
    >
      <div className="w-36">
        <Select
          label="Form of the result"
          value={draft.form}
          options={forms}
          onChange={(form) => change({ form: form === 'blocks' ? 'blocks' : 'text' })}
        />
      </div>
      <span className="flex items-center gap-1.5 text-ink-soft text-xs">
        <Switch label="is_error" checked={draft.isError} onCheckedChange={(isError) => change({ isError })} />
        <code className="font-mono">is_error</code>
      </span>
      {!onClose && (
        <span className="flex items-center gap-1.5 text-ink-soft text-xs">
          <Switch
            label={`${keep.label} for this input`}
            checked={isRemembered}
            onCheckedChange={setRemembered}
          />
          {keep.word}
        </span>
      )}
      {sample !== undefined && (
        <Button size="sm" variant="ghost" onClick={() => void fillIn(sample)}>
          Use example
        </Button>
      )}
    </EditorForm>
  );
}

/** Longer text is judged when it is sent: reading it with every key would be felt. */
const LONGEST_JUDGED = 100_000;

/** What will be sent differently from what is written. */
function findChanges(draft: AnswerDraft): readonly ContentNote[] {
  if (draft.form === 'text' || draft.text.length > LONGEST_JUDGED) return [];
  const answer = readAnswer(draft);
  return answer.ok ? answer.changes : [];
}
