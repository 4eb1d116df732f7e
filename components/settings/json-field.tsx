'use client';

import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Field } from '@/components/ui/field';
import { isJsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/schema/parse-json';
import type { BrokenSettings, MarkBroken } from './use-broken-settings';

export interface JsonFieldProps {
  label: string;
  path: string;
  note: string;
  value: unknown;
  onChange: (value: Record<string, unknown> | undefined) => void;
  broken: BrokenSettings;
  onBroken: MarkBroken;
}

/** A JSON object as text. What does not parse stays in the box, is told, and changes nothing. */
export function JsonField({ label, path, note, value, onChange, broken, onBroken }: JsonFieldProps) {
  const kept = broken[label];
  const [text, setText] = useState(value === undefined ? '' : JSON.stringify(value, null, 2));

  const change = (typed: string) => {
    setText(typed);
    const parsed = typed.trim() === '' ? undefined : readObject(typed);
    if (typeof parsed === 'string') return onBroken(label, { text: typed, problem: parsed });
    onBroken(label, undefined);
    onChange(parsed);
  };

  return (
    <Field label={label} note={note} problem={kept?.problem}>
      {() => (
        <div className="h-24 overflow-hidden rounded-md border border-line-strong">
          <CodeEditor
            path={path}
            language="json"
            value={kept?.text ?? text}
            onChange={change}
            label={label}
            isSmall
          />
        </div>
      )}
    </Field>
  );
}

/** The object a text holds, or what is wrong with it. */
function readObject(text: string): Record<string, unknown> | string {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed.message;
  return isJsonObject(parsed.value) ? parsed.value : 'This is a JSON object: { … }';
}
