'use client';

import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Field } from '@/components/ui/field';
import { isJsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import { isDeepEqual } from './is-deep-equal';
import type { InvalidSettings, MarkInvalid } from './use-invalid-settings';

export interface JsonFieldProps {
  label: string;
  path: string;
  note: string;
  value: unknown;
  onChange: (value: Record<string, unknown> | undefined) => void;
  broken: InvalidSettings;
  onBroken: MarkInvalid;
}

/** A JSON object as text. What does not parse stays in the box, is told, and changes nothing. */
export function JsonField({ label, path, note, value, onChange, broken, onBroken }: JsonFieldProps) {
  const kept = broken[label];
  const [text, setText] = useState(toText(value));
  const [known, setKnown] = useState(value);
  /** The next change of `value` is what was typed here: its text stays as it is. */
  const [isOwn, setOwn] = useState(false);
  if (!isDeepEqual(known, value)) {
    setKnown(value);
    setOwn(false);
    // Somebody else's edit: another tab's, or a preset's.
    if (!isOwn) setText(toText(value));
  }
  const shown = kept?.text ?? text;

  const change = (typed: string) => {
    // The editor tells of texts it was given, too: they are no edits.
    if (typed === shown) return;
    setText(typed);
    const parsed = typed.trim() === '' ? undefined : readObject(typed);
    if (typeof parsed === 'string') return onBroken(label, { text: typed, problem: parsed });
    onBroken(label, undefined);
    if (isDeepEqual(parsed, value)) return;
    setOwn(true);
    onChange(parsed);
  };

  return (
    <Field label={label} note={note} problem={kept?.problem}>
      {() => (
        <div className="h-24 overflow-hidden rounded-md border border-line-strong">
          <CodeEditor path={path} language="json" value={shown} onChange={change} label={label} isSmall />
        </div>
      )}
    </Field>
  );
}

const toText = (value: unknown) => (value === undefined ? '' : writeJson(value, 2));

/** The object a text holds, or what is wrong with it. */
function readObject(text: string): Record<string, unknown> | string {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed.message;
  return isJsonObject(parsed.value) ? parsed.value : 'This is a JSON object: { … }';
}
