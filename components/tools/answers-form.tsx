'use client';

import { Plus } from 'lucide-react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { countOf } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import type { Answerer, MockRule, SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { forgetConditionDraft } from './condition-draft';
import type { ToolChange } from './edit-tools';
import { MockRuleForm } from './mock-rule-form';
import { TryInput } from './try-input';
import { useRuleKeys } from './use-rule-keys';

const kinds: { type: Answerer['type']; label: string; note: string }[] = [
  { type: 'manual', label: 'By hand', note: 'The run waits and asks you' },
  { type: 'mock', label: 'Mock', note: 'The first rule that fits answers' },
];

/** Who answers the calls of a tool. Loaded when first opened. */
export default function AnswersForm({
  tool,
  onChange,
}: {
  tool: SessionTool;
  onChange: (change: ToolChange) => void;
}) {
  const { answerer } = tool;
  const rules = answerer.type === 'mock' ? answerer.rules : [];

  const { keys, keep } = useRuleKeys(rules);

  const choose = (type: Answerer['type']) => {
    if (type === answerer.type) return;
    const first: MockRule = { result: { content: tool.outputExample ?? '' } };
    onChange({ answerer: type === 'mock' ? { type, rules: [first] } : { type } });
    const isUntouched = (some: readonly MockRule[]) => toCanonicalText(some) === toCanonicalText([first]);
    if (rules.length === 0 || isUntouched(rules)) return;
    // Rules that were made since stay: those from before are tried first, as they were.
    const putBack = () =>
      onChange(({ answerer: now }) => ({
        answerer: {
          type: 'mock',
          rules: now.type === 'mock' && !isUntouched(now.rules) ? [...rules, ...now.rules] : rules,
        },
      }));
    toast(`${countOf(rules.length, 'mock rule')} of ${nameTool(readTool(tool.text))} went.`, {
      action: { label: 'Undo', onClick: putBack },
    });
  };
  const setRules = (next: MockRule[]) => onChange({ answerer: { type: 'mock', rules: next } });

  const remove = (rule: MockRule, index: number) => {
    // Those below move up, and take what is kept for them along.
    forgetConditionDraft({ toolId: tool.id, number: rules.length });
    setRules(rules.toSpliced(index, 1));
    // The rules may have changed since. Where somebody else answers by now, that stays.
    const putBack = () =>
      onChange(({ answerer: now }) =>
        now.type === 'mock' ? { answerer: { ...now, rules: now.rules.toSpliced(index, 0, rule) } } : {},
      );
    toast(`Deleted rule ${index + 1} of ${nameTool(readTool(tool.text))}.`, {
      action: { label: 'Undo', onClick: putBack },
    });
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-3">
      <fieldset className="grid grid-cols-2 gap-2" aria-label="Who answers">
        {kinds.map(({ type, label, note }) => (
          <button
            key={type}
            type="button"
            aria-pressed={answerer.type === type}
            onClick={() => choose(type)}
            className={cx(
              'rounded-lg border px-3 py-2 text-left',
              answerer.type === type
                ? 'border-accent bg-accent-soft'
                : 'border-line hover:border-line-strong',
            )}
          >
            <span className="block font-medium">{label}</span>
            <span className="block text-ink-soft text-xs">{note}</span>
          </button>
        ))}
      </fieldset>
      {answerer.type === 'mock' && (
        <>
          {rules.map((rule, index) => (
            <MockRuleForm
              key={keys[index]}
              path={`rules/${tool.id}-${keys[index]}`}
              toolId={tool.id}
              number={index + 1}
              rule={rule}
              onChange={(changed) => {
                keep(index, changed);
                setRules(rules.with(index, changed));
              }}
              onMoveUp={
                index === 0
                  ? undefined
                  : () => setRules(rules.toSpliced(index, 1).toSpliced(index - 1, 0, rule))
              }
              onDelete={() => remove(rule, index)}
            />
          ))}
          <div className="flex items-center gap-3">
            <Button
              size="small"
              icon={<Plus />}
              onClick={() => setRules([...rules, { result: { content: '' } }])}
            >
              Add rule
            </Button>
            <span className="text-ink-muted text-xs">When no rule fits, you are asked.</span>
          </div>
          <TryInput tool={tool} rules={rules} />
        </>
      )}
      {answerer.type === 'manual' && (
        <div className="flex flex-col gap-1">
          <span className="font-medium text-ink-soft text-xs">Example output</span>
          <div className="h-32 overflow-hidden rounded-md border border-line-strong">
            <CodeEditor
              path={`examples/${tool.id}.txt`}
              language="plaintext"
              value={tool.outputExample ?? ''}
              onChange={(outputExample) => onChange({ outputExample })}
              label="Example output"
              isSmall
            />
          </div>
          <span className="text-ink-muted text-xs">What an answer by hand can begin with.</span>
        </div>
      )}
    </div>
  );
}
