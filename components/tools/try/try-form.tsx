import { useMutation } from '@tanstack/react-query';
import { Dices, ListPlus } from 'lucide-react';
import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/client/call';
import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import { setFields } from '@/lib/core/tool/catalogue/set-fields';
import { parseTool } from '@/lib/core/tool/parse-tool';
import { InputCheck } from './input-check';
import { triedInput } from './tried-input';

export interface TryFormProps {
  toolId: string;
  /** The definition. */
  text: string;
  /** Gets a function of the newest text: a key may have been pressed since this was drawn. */
  onChange: (update: (text: string) => string) => void;
}

const kinds = [
  { kind: 'valid', label: 'Valid', title: 'An input the schema allows' },
  { kind: 'edge', label: 'Edge', title: 'One at the limits of what the schema allows' },
  { kind: 'invalid', label: 'Invalid', title: 'One the schema refuses' },
] as const;

/** A few help the model; each costs tokens in every request. */
const MOST_EXAMPLES = 20;

/** Inputs for a tool: made up from its schema or typed, and held against it. Loaded when first opened. */
export default function TryForm({ toolId, text, onChange }: TryFormProps) {
  const [input, setInput] = useState(() => triedInput.find(toolId) ?? '');
  const [seed, setSeed] = useState(0);
  const put = (next: string) => {
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
          : `The definition cannot be read: ${parsed.message} Mend it in the Definition tab first.`}
      </p>
    );
  const { definition } = parsed;
  const value = parseJson(input);
  const examples = Array.isArray(definition.input_examples) ? definition.input_examples : [];

  const addExample = (example: JsonObject) => {
    const next = { ...definition, input_examples: [...examples, example] };
    onChange((now) => setFields(now, definition, next));
    toast('Added to input_examples.', {
      action: { label: 'Undo', onClick: () => onChange((now) => setFields(now, next, definition)) },
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
      <div>
        <Button
          size="sm"
          icon={<ListPlus />}
          disabled={!value.ok || !isJsonObject(value.value) || examples.length >= MOST_EXAMPLES}
          onClick={() => value.ok && isJsonObject(value.value) && addExample(value.value)}
        >
          Add to input_examples
        </Button>
      </div>
    </div>
  );
}
