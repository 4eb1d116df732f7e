'use client';

import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { isJsonObject } from '@/lib/core/claude/message';
import { isDeepEqual } from '@/lib/core/json/is-deep-equal';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import { ControlField } from './control-field';
import type { ControlProps } from './control-props';

/** A JSON object as text. What does not parse stays in the box, is told, and changes nothing. */
export function JsonControl({
  field,
  path,
  value,
  onChange,
  invalid,
  onInvalid,
  ...rest
}: ControlProps<'json'>) {
  const { label } = field;
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
  const shown = invalid?.text ?? text;

  const change = (typed: string) => {
    // The editor tells of texts it was given, too: they are no edits.
    if (typed === shown) return;
    setText(typed);
    const parsed = typed.trim() === '' ? undefined : readObject(typed);
    if (typeof parsed === 'string') return onInvalid({ text: typed, problem: parsed });
    onInvalid(undefined);
    if (isDeepEqual(parsed, value)) return;
    setOwn(true);
    onChange(parsed);
  };

  return (
    <ControlField field={field} problem={invalid?.problem} {...rest}>
      {() => (
        <div className="h-24 overflow-hidden rounded-md border border-line-strong">
          <CodeEditor path={path} language="json" value={shown} onChange={change} label={label} isSmall />
        </div>
      )}
    </ControlField>
  );
}

const toText = (value: unknown) => (value === undefined ? '' : writeJson(value, 2));

/** The object a text holds, or what is wrong with it. */
function readObject(text: string): Record<string, unknown> | string {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed.message;
  return isJsonObject(parsed.value) ? parsed.value : 'This is a JSON object: { … }';
}
