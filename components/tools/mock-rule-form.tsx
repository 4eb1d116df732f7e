'use client';

import { ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Field, inputLook } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Switch } from '@/components/ui/switch';
import { isJsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/schema/parse-json';
import type { MockRule } from '@/lib/core/session/session-tool';

export interface MockRuleFormProps {
  /** Names the rule's texts in the editor. */
  path: string;
  number: number;
  rule: MockRule;
  onChange: (rule: MockRule) => void;
  /** Absent for the first one. */
  onMoveUp: (() => void) | undefined;
  onDelete: () => void;
}

/** One mock rule: when it answers, and with what. */
export function MockRuleForm({ path, number, rule, onChange, onMoveUp, onDelete }: MockRuleFormProps) {
  const { result } = rule;
  const content =
    typeof result.content === 'string' ? result.content : JSON.stringify(result.content ?? '', null, 2);
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
      <WhenField path={path} rule={rule} onChange={onChange} />
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
            isOn={result.is_error === true}
            onChange={(is_error) => onChange({ ...rule, result: { ...result, is_error } })}
          />
          <code className="font-mono">is_error</code>
        </span>
        <label className="flex items-center gap-1.5 text-xs">
          Delay
          <input
            type="number"
            min={0}
            max={600_000}
            step={100}
            value={rule.delay_ms ?? 0}
            onChange={(event) => onChange({ ...rule, delay_ms: toDelay(event.target.value) })}
            className={`${inputLook} w-24`}
          />
          ms
        </label>
        <span className="flex items-center gap-1.5 text-xs">
          <Switch
            label="Template"
            isOn={rule.template === true}
            onChange={(template) => onChange({ ...rule, template })}
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

/** The condition as it is typed: what does not parse stays in the box and changes nothing. */
function WhenField({ path, rule, onChange }: Pick<MockRuleFormProps, 'path' | 'rule' | 'onChange'>) {
  const [text, setText] = useState(rule.when === undefined ? '' : JSON.stringify(rule.when, null, 2));
  const [problem, setProblem] = useState<string>();

  const change = (typed: string) => {
    setText(typed);
    const { when: _, ...rest } = rule;
    if (typed.trim() === '') {
      setProblem(undefined);
      return onChange(rest);
    }
    const parsed = parseJson(typed);
    if (!parsed.ok) return setProblem(`${parsed.message} Until it is right, the condition before it stays.`);
    if (!isJsonObject(parsed.value) && typeof parsed.value !== 'boolean') {
      return setProblem('A JSON Schema is an object. Until it is one, the condition before it stays.');
    }
    setProblem(undefined);
    onChange({ ...rest, when: parsed.value });
  };

  return (
    <Field
      label="When the input matches (JSON Schema)"
      note='Empty: always. For example {"properties": {"order_id": {"const": "48810"}}}'
      problem={problem}
    >
      {() => (
        <div className="h-20 overflow-hidden rounded-md border border-line-strong">
          <CodeEditor
            path={`${path}-when.json`}
            language="json"
            value={text}
            onChange={change}
            label="When the input matches"
            isSmall
          />
        </div>
      )}
    </Field>
  );
}
