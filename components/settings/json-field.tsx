'use client';

import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Field } from '@/components/ui/field';
import { isJsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/schema/parse-json';

export interface JsonFieldProps {
  label: string;
  path: string;
  note: string;
  value: unknown;
  onChange: (value: Record<string, unknown> | undefined) => void;
}

/** A JSON object as text. What does not parse stays in the box, is told, and changes nothing. */
export function JsonField({ label, path, note, value, onChange }: JsonFieldProps) {
  const [text, setText] = useState(value === undefined ? '' : JSON.stringify(value, null, 2));
  const [problem, setProblem] = useState<string>();

  const change = (typed: string) => {
    setText(typed);
    if (typed.trim() === '') {
      setProblem(undefined);
      return onChange(undefined);
    }
    const parsed = parseJson(typed);
    if (!parsed.ok) return setProblem(parsed.message);
    if (!isJsonObject(parsed.value)) return setProblem('This is a JSON object: { … }');
    setProblem(undefined);
    onChange(parsed.value);
  };

  return (
    <Field label={label} note={note} problem={problem}>
      {() => (
        <div className="h-24 overflow-hidden rounded-md border border-line-strong">
          <CodeEditor path={path} language="json" value={text} onChange={change} label={label} isSmall />
        </div>
      )}
    </Field>
  );
}
