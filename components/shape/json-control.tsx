'use client';

import { CodeEditor } from '@/components/editor/code-editor';
import { cx } from '@/components/ui/cx';
import { isJsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import { ShapeField } from './shape-field';
import type { ShapeProps } from './shape-props';
import { type Typing, useTyped } from './use-typed';

export interface JsonControlProps extends Omit<ShapeProps, 'shape'>, Pick<Typing, 'name' | 'outlives'> {
  /** Takes an object only. */
  isObject?: boolean | undefined;
}

/** Any value, as JSON. What does not parse stays in the box, is told, and changes nothing. */
export function JsonControl({ isObject, path, name, outlives, value, onChange, ...field }: JsonControlProps) {
  const typing = { path, name, outlives, value, onChange };
  const { text, problem, type } = useTyped(typing, write, isObject ? readObject : readAny);
  return (
    <ShapeField {...field} problem={problem}>
      {() => (
        <div
          className={cx(
            'h-24 resize-y overflow-hidden rounded-md border focus-within:border-accent',
            problem === undefined ? 'border-line-strong' : 'border-bad',
          )}
        >
          <CodeEditor
            path={`forms${path}.json`}
            language="json"
            value={text}
            // The editor tells of texts it was given, too: they are no edits.
            onChange={(typed) => typed !== text && type(typed)}
            label={field.label}
            placeholder="JSON"
            isSmall
          />
        </div>
      )}
    </ShapeField>
  );
}

const write = (value: unknown): string => (value === undefined ? '' : writeJson(value, 2));

function readAny(text: string): { value: unknown } | { problem: string } {
  if (text.trim() === '') return { value: undefined };
  const parsed = parseJson(text);
  return parsed.ok ? { value: parsed.value } : { problem: parsed.message };
}

function readObject(text: string): { value: unknown } | { problem: string } {
  const read = readAny(text);
  const isFine = 'problem' in read || read.value === undefined || isJsonObject(read.value);
  return isFine ? read : { problem: 'This is a JSON object: { … }' };
}
