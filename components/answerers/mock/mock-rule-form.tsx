'use client';

import { ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { CodeEditor, type EditorProblem } from '@/components/editor/code-editor';
import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import { Switch } from '@/components/ui/form/switch';
import { IconButton } from '@/components/ui/icon-button';
import { createJsonLocator } from '@/lib/client/lint/create-json-locator';
import { lintCondition } from '@/lib/core/answerer/mock/lint-condition';
import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import { isJsonObject } from '@/lib/core/claude/message';
import { parseJsonPointer } from '@/lib/core/json/json-pointer';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import { findConditionDraft, forgetConditionDraft, keepConditionDraft } from './condition-draft';

export interface MockRuleFormProps {
  /** Names the rule's texts in the editor. */
  path: string;
  toolId: string;
  number: number;
  rule: MockRule;
  onChange: (rule: MockRule) => void;
  /** Absent for the first one. */
  onMoveUp: (() => void) | undefined;
  onDelete: () => void;
}

/** One mock rule: when it answers, and with what. */
export function MockRuleForm(props: MockRuleFormProps) {
  const { path, toolId, number, rule, onChange, onMoveUp, onDelete } = props;
  const { result } = rule;
  const content = typeof result.content === 'string' ? result.content : writeJson(result.content ?? '', 2);
  return (
    <section aria-label={`Rule ${number}`} className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <header className="flex items-center gap-2">
        <span className="font-medium">Rule {number}</span>
        <span className="ml-auto flex items-center">
          {onMoveUp && (
            <IconButton label={`Try rule ${number} earlier`} icon={<ArrowUp />} onClick={onMoveUp} />
          )}
          <IconButton label={`Delete rule ${number}`} icon={<Trash2 />} onClick={onDelete} />
        </span>
      </header>
      <WhenField path={path} toolId={toolId} number={number} rule={rule} onChange={onChange} />
      <div className="flex flex-col gap-1">
        <span className="font-medium text-ink-soft text-xs">Result</span>
        <div className="h-24 overflow-hidden rounded-md border border-line-strong">
          <CodeEditor
            path={`${path}-result.txt`}
            language="plaintext"
            value={content}
            onChange={(text) => onChange({ ...rule, result: { ...result, content: text } })}
            label={`Result of rule ${number}`}
            isSmall
          />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <span className="flex items-center gap-1.5 text-xs">
          <Switch
            label="is_error"
            checked={result.is_error === true}
            onCheckedChange={(is_error) => onChange({ ...rule, result: { ...result, is_error } })}
          />
          <code className="font-mono">is_error</code>
        </span>
        <label className="flex items-center gap-1.5 text-xs">
          Delay
          <Input
            type="number"
            min={0}
            max={600_000}
            step={100}
            value={rule.delay_ms ?? 0}
            onChange={(event) => onChange({ ...rule, delay_ms: toDelay(event.target.value) })}
            className="w-24"
          />
          ms
        </label>
        <span className="flex items-center gap-1.5 text-xs">
          <Switch
            label="Template"
            checked={rule.template === true}
            onCheckedChange={(template) => onChange({ ...rule, template })}
          />
          Template
        </span>
      </div>
      {rule.template && (
        <p className="text-ink-muted text-xs">
          <code className="font-mono">{'{{input.order.id}}'}</code> in the result stands for what the call's
          input holds there.
        </p>
      )}
    </section>
  );
}

const toDelay = (text: string) => Math.max(0, Math.min(600_000, Math.round(Number(text) || 0)));

type WhenFieldProps = Omit<MockRuleFormProps, 'onMoveUp' | 'onDelete'>;

/** The condition as it is typed: what cannot be used stays in the box, also over a reload, and changes nothing. */
function WhenField({ path, toolId, number, rule, onChange }: WhenFieldProps) {
  const [text, setText] = useState(
    () =>
      findConditionDraft({ toolId, number }, rule) ??
      (rule.when === undefined ? '' : writeJson(rule.when, 2)),
  );
  const { problem, when } = useMemo(() => readCondition(text), [text]);
  const findings = useMemo(() => locateFindings(text, when), [text, when]);

  useEffect(() => {
    if (problem) keepConditionDraft({ toolId, number }, rule, text);
    else forgetConditionDraft({ toolId, number });
  }, [toolId, number, rule, text, problem]);

  const change = (typed: string) => {
    setText(typed);
    const { when: _, ...rest } = rule;
    const read = readCondition(typed);
    if (read.problem === undefined) onChange({ ...rest, ...(read.when === undefined ? {} : read) });
  };

  return (
    <>
      <Field
        label="When the input matches (JSON Schema)"
        description='Empty: always. For example {"properties": {"order_id": {"const": "48810"}}}'
        error={problem}
      >
        <div className="h-20 overflow-hidden rounded-md border border-line-strong">
          <CodeEditor
            path={`${path}-when.json`}
            language="json"
            value={text}
            onChange={change}
            label="When the input matches"
            problems={findings}
            isSmall
          />
        </div>
      </Field>
      {findings.length > 0 && (
        <ul
          aria-label={`What to look at in the condition of rule ${number}`}
          className="flex flex-col gap-0.5"
        >
          {findings.map(({ place, message }) => (
            <li key={`${place} ${message}`} className="text-wait text-xs [overflow-wrap:anywhere]">
              {place}: {message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What to look at in a condition, at its places in the text. */
function locateFindings(text: string, when: MockRule['when']): (EditorProblem & { place: string })[] {
  const locate = createJsonLocator(text);
  return lintCondition(when).map(({ path, message }) => {
    const { start, end } = locate(parseJsonPointer(path));
    const before = text.slice(0, start).split('\n');
    const place = `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    return { start, end, severity: 'warning', message, place };
  });
}

/** What a condition says, or why it cannot be used. Without any text a rule always answers. */
function readCondition(
  text: string,
): { when?: MockRule['when'] & {}; problem?: undefined } | { when?: undefined; problem: string } {
  if (text.trim() === '') return {};
  const parsed = parseJson(text);
  if (!parsed.ok) return { problem: `${parsed.message} Until it is right, the condition before it stays.` };
  if (!isJsonObject(parsed.value) && typeof parsed.value !== 'boolean')
    return { problem: 'A JSON Schema is an object. Until it is one, the condition before it stays.' };
  return { when: parsed.value };
}
