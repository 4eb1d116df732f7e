'use client';

import { Play } from 'lucide-react';
import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/schema/parse-json';
import type { CallView } from './to-transcript';

export interface InputFormProps {
  call: CallView;
  onSubmit: (input: JsonObject) => Promise<void>;
  onCancel: () => void;
}

/** The input of a call being written anew. */
export default function InputForm({ call, onSubmit, onCancel }: InputFormProps) {
  const [text, setText] = useState(JSON.stringify(call.input, null, 2));
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async () => {
    const parsed = parseJson(text);
    if (!parsed.ok) return setProblem(parsed.message);
    if (!isJsonObject(parsed.value)) return setProblem('The input of a call is a JSON object: { … }');
    setSending(true);
    try {
      await onSubmit(parsed.value);
      onCancel();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setSending(false);
    }
  };

  return (
    <form
      aria-label={`Edit the input of ${call.name}`}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="h-28 resize-y overflow-hidden rounded-md border border-line-strong">
        <CodeEditor
          path={`inputs/${call.id}.json`}
          language="json"
          value={text}
          onChange={(typed) => {
            setText(typed);
            setProblem(undefined);
          }}
          onSubmit={() => void submit()}
          label={`Input of ${call.name}`}
          isSmall
          wantsFocus
        />
      </div>
      {problem && (
        <p role="alert" className="text-bad text-xs">
          {problem}
        </p>
      )}
      <div className="flex items-center gap-2">
        <span className="mr-auto text-ink-muted text-xs">
          A new branch. Thinking of this answer is left out: it was signed for the answer as it was.
        </span>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" kind="primary" icon={<Play />} disabled={isSending}>
          Run from here
        </Button>
      </div>
    </form>
  );
}
