import type { Node } from 'jsonc-parser';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import { Textarea } from '@/components/ui/form/textarea';
import { countOf } from '@/components/ui/format';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { countTextTokens } from '@/lib/core/simulator/wire/count-tokens';
import { splitSentences } from '@/lib/core/tool/rules/description/split-sentences';
import { findEntry } from '@/lib/core/tool-form/text/find-entry';
import type { ChangeForm } from './form-props';

export interface FormHeadProps {
  root: Node;
  /** What is told of the tool. */
  problems: readonly ToolProblem[];
  change: ChangeForm;
}

/** What Claude is to learn from a description, and the rules that miss it. */
const asked = [
  { rules: ['tool-description', 'description-length'], label: 'three sentences or more' },
  { rules: ['description-when'], label: 'when to use it' },
  { rules: ['description-returns'], label: 'what it returns' },
];

/** The name and the description of a tool, with what a good one has. */
export function FormHead({ root, problems, change }: FormHeadProps) {
  const name = textOf(findEntry(root, ['name']));
  const description = textOf(findEntry(root, ['description']));
  const told = problems.find(({ at, severity }) => at === '/name' && severity !== 'info');
  const missing = new Set(problems.map(({ rule }) => rule));
  return (
    <div className="flex flex-col gap-3 border-line border-b p-3">
      <Field label="Name" error={told?.message}>
        <Input
          value={name}
          spellCheck={false}
          className="font-mono"
          onChange={({ target: { value } }) =>
            change({ do: 'set', path: ['name'], json: JSON.stringify(value) }, 'name')
          }
        />
      </Field>
      <Field
        label="Description"
        description={
          <>
            {countOf(splitSentences(description).length, 'sentence')}, about{' '}
            {countOf(countTextTokens(description), 'token')}
          </>
        }
      >
        <Textarea
          dir="auto"
          rows={3}
          value={description}
          placeholder="What it does, when to use it and when not, and what it returns"
          className="field-sizing-content max-h-60"
          onChange={({ target: { value } }) =>
            change({ do: 'set', path: ['description'], json: JSON.stringify(value) }, 'description')
          }
        />
      </Field>
      <ul aria-label="What a good description has" className="flex flex-wrap gap-x-3 gap-y-1 text-xs">
        {asked.map(({ rules, label }) => {
          const isMissing = description === '' || rules.some((rule) => missing.has(rule));
          return (
            <li
              key={label}
              className={
                isMissing ? 'flex items-center gap-1 text-wait' : 'flex items-center gap-1 text-ink-soft'
              }
            >
              {isMissing ? (
                <CircleDashed aria-label="missing" className="size-3.5" />
              ) : (
                <CircleCheck aria-label="there" className="size-3.5 text-good" />
              )}
              {label}
            </li>
          );
        })}
      </ul>
      {!findEntry(root, ['input_schema']) && (
        <div className="flex flex-wrap items-center gap-2 text-ink-soft text-xs">
          It has no input schema.
          <Button
            size="sm"
            onClick={() =>
              change({ do: 'set', path: ['input_schema'], json: '{"type":"object","properties":{}}' })
            }
          >
            Add one
          </Button>
        </div>
      )}
    </div>
  );
}

const textOf = (node: Node | undefined): string => (typeof node?.value === 'string' ? node.value : '');
