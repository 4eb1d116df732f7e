import { useMutation } from '@tanstack/react-query';
import { Dices, ListPlus, ListTree, Play } from 'lucide-react';
import { useState } from 'react';
import type { ToolChange } from '@/components/answerers/tool-change';
import { TrialState } from '@/components/answerers/tried-answer';
import { triedInput } from '@/components/answerers/tried-input';
import { useTrial } from '@/components/answerers/use-trial';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/client/call';
import { putRuleInFront, toMockRule } from '@/lib/core/answerer/mock/put-rule-in-front';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { setFields } from '@/lib/core/tool/catalogue/set-fields';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { nameTool } from '@/lib/core/tool/read-tool';
import { InputCheck } from './input-check';

export interface TryFormProps {
  tool: SessionTool;
  onChange: (change: ToolChange) => void;
}

const kinds = [
  { kind: 'valid', label: 'Valid', title: 'An input the schema allows' },
  { kind: 'edge', label: 'Edge', title: 'One at the limits of what the schema allows' },
  { kind: 'invalid', label: 'Invalid', title: 'One the schema refuses' },
] as const;

/** A few help the model; each costs tokens in every request. */
const MOST_EXAMPLES = 20;

/** Inputs for a tool: made up from its schema or typed, held against it, and answered without a model. */
export default function TryForm({ tool, onChange }: TryFormProps) {
  const { id: toolId, text, answerer } = tool;
  const [input, setInput] = useState(() => triedInput.find(toolId) ?? '');
  const [seed, setSeed] = useState(0);
  const trial = useTrial();
  const put = (next: string) => {
    trial.cancel();
    setInput(next);
    triedInput.keep(toolId, next);
  };
  const parsed = parseTool(text);
  const schema = parsed.ok ? parsed.definition.input_schema : undefined;
  const fill = useMutation({
    mutationFn: (kind: (typeof kinds)[number]['kind']) =>
      call('sampleSchema', { body: { schema, kind, seed } }),
    onSuccess: ({ samples }) => {
      setSeed(seed + 1);
      put(writeJson(samples[0], 2));
    },
  });
  if (!parsed.ok || !isJsonObject(schema))
    return (
      <p className="p-4 text-ink-soft">
        {parsed.ok
          ? 'The definition has no input_schema: there is nothing to hold an input against.'
          : `The definition cannot be read: ${parsed.message} Mend it in the text first.`}
      </p>
    );
  const { definition } = parsed;
  const value = parseJson(input);
  const object = value.ok && isJsonObject(value.value) ? value.value : undefined;
  const isFullOfRules = answerer.type === 'mock' && answerer.rules.length >= limits.mockRules.value;
  const examples = Array.isArray(definition.input_examples) ? definition.input_examples : [];

  const addExample = (example: JsonObject) => {
    const next = { ...definition, input_examples: [...examples, example] };
    onChange((now) => ({ text: setFields(now.text, definition, next) }));
    const undo = () => onChange((now) => ({ text: setFields(now.text, next, definition) }));
    toast('Added to input_examples.', { action: { label: 'Undo', onClick: undo } });
  };

  const addRule = (fitting: JsonObject) => {
    const rule = toMockRule(fitting, { content: tool.outputExample ?? '' });
    onChange(({ answerer: now }) => ({ answerer: putRuleInFront(now, rule) }));
    // Where somebody else answers by then, that stays.
    const undo = () =>
      onChange(({ answerer: now }) => {
        if (now.type !== 'mock') return {};
        const place = now.rules.findIndex((one) => writeJson(one) === writeJson(rule));
        if (place < 0) return {};
        const rules = now.rules.toSpliced(place, 1);
        return { answerer: rules.length === 0 && answerer.type !== 'mock' ? answerer : { ...now, rules } };
      });
    toast('A mock rule answers this input now. What it says is in the Answers tab.', {
      action: { label: 'Undo', onClick: undo },
    });
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-3">
      <div className="flex flex-wrap items-center gap-1.5">
        <span className="text-ink-soft text-xs">Fill with an input</span>
        {kinds.map(({ kind, label, title }) => (
          <Button
            key={kind}
            size="sm"
            icon={<Dices />}
            title={title}
            disabled={fill.isPending}
            onClick={() => fill.mutate(kind)}
          >
            {label}
          </Button>
        ))}
      </div>
      {fill.error && <Notice variant="bad" isAlert title={fill.error.message} />}
      <div className="h-56 shrink-0 overflow-hidden rounded-md border border-line">
        <CodeEditor
          path={`tries/${toolId}.json`}
          language="json"
          value={input}
          onChange={put}
          label="Input to try"
          placeholder="{}"
          isSmall
        />
      </div>
      {input.trim() === '' ? (
        <p className="text-ink-muted text-xs">
          Type what Claude might send as the input, or have one filled in. It is held against the schema.
        </p>
      ) : (
        <InputCheck schema={schema} input={value} />
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          size="sm"
          icon={<Play />}
          disabled={object === undefined}
          onClick={() => object && trial.mutate({ name: nameTool(definition), answerer, input: object })}
        >
          Answer
        </Button>
        <Button
          size="sm"
          icon={<ListPlus />}
          disabled={object === undefined || examples.length >= MOST_EXAMPLES}
          onClick={() => object && addExample(object)}
        >
          Add to input_examples
        </Button>
        <Button
          size="sm"
          icon={<ListTree />}
          disabled={object === undefined || isFullOfRules}
          onClick={() => object && addRule(object)}
        >
          Make a mock rule
        </Button>
      </div>
      <TrialState trial={trial} />
    </div>
  );
}
