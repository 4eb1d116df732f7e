'use client';

import { Play } from 'lucide-react';
import { useState } from 'react';
import type { CallView } from '@/components/transcript/to-transcript';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import { editDrafts } from './edit-draft';
import { EditorForm } from './editor-form';

export interface InputFormProps {
  call: CallView;
  onSubmit: (input: JsonObject) => Promise<void>;
  onClose: () => void;
}

/** The input of a call being written anew. Left with Escape, it has what was written when it is opened again. */
export default function InputForm({ call, onSubmit, onClose }: InputFormProps) {
  const [initial] = useState(() => writeJson(call.input, 2));
  const [text, setText] = useState(() => editDrafts.find(call.id)?.text ?? initial);
  const forget = () => editDrafts.forget(call.id);
  const change = (next: string) => {
    setText(next);
    if (next === initial) forget();
    else editDrafts.keep(call.id, { text: next, isOpen: false });
  };
  return (
    <EditorForm
      label={`Edit the input of ${call.name}`}
      editor={{
        path: `inputs/${call.id}.json`,
        language: 'json',
        value: text,
        onChange: change,
        label: `Input of ${call.name}`,
      }}
      submitLabel="Run from here"
      submitIcon={<Play />}
      onSubmit={async () => {
        await onSubmit(readInput(text));
        forget();
        onClose();
      }}
      onClose={onClose}
      onDiscard={forget}
    >
      <span className="min-w-0 flex-1 text-ink-muted text-xs">
        A new branch. Thinking of this answer is left out: it was signed for the answer as it was.
      </span>
    </EditorForm>
  );
}

/** @throws Error saying what is wrong with it */
function readInput(text: string): JsonObject {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.message);
  if (!isJsonObject(parsed.value)) throw new Error('The input of a call is a JSON object: { … }');
  return parsed.value;
}
