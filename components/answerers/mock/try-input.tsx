'use client';

import { Dices, Play } from 'lucide-react';
import { useState } from 'react';
import { TrialState } from '@/components/answerers/tried-answer';
import { triedInput } from '@/components/answerers/tried-input';
import { useTrial } from '@/components/answerers/use-trial';
import { CodeEditor } from '@/components/editor/code-editor';
import { Button } from '@/components/ui/button';
import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import { isJsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { sampleValue } from '@/lib/core/simulator/input/sample/sample-value';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

export interface TryInputProps {
  tool: SessionTool;
  rules: readonly MockRule[];
}

/** An input tried on the rules: which one answers, and with what. No model is asked. */
export function TryInput({ tool, rules }: TryInputProps) {
  const [text, setText] = useState(() => triedInput.find(tool.id) ?? '{}');
  const trial = useTrial();
  const [problem, setProblem] = useState<string>();
  const change = (next: string) => {
    setText(next);
    triedInput.keep(tool.id, next);
    trial.cancel();
    setProblem(undefined);
  };
  const attempt = () => {
    const parsed = parseJson(text);
    if (!parsed.ok) return setProblem(parsed.message);
    if (!isJsonObject(parsed.value)) return setProblem('The input of a call is a JSON object: { … }');
    const name = nameTool(readTool(tool.text));
    trial.mutate({ name, answerer: { type: 'mock', rules: [...rules] }, input: parsed.value });
  };
  return (
    <section aria-label="Try an input" className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <span className="font-medium">Try an input</span>
      <div className="h-20 overflow-hidden rounded-md border border-line-strong">
        <CodeEditor
          path={`tries/${tool.id}.json`}
          language="json"
          value={text}
          onChange={change}
          onSubmit={attempt}
          label="Input to try"
          isSmall
        />
      </div>
      <div className="flex items-center gap-2">
        <Button size="sm" icon={<Play />} onClick={attempt}>
          Try
        </Button>
        <Button size="sm" variant="ghost" icon={<Dices />} onClick={() => change(generate(tool))}>
          Generate
        </Button>
      </div>
      {problem && (
        <p role="alert" className="text-bad text-xs">
          {problem}
        </p>
      )}
      <TrialState trial={trial} />
    </section>
  );
}

/** An input that fits the schema of the tool, as the Simulator would make it up. */
function generate(tool: SessionTool): string {
  const schema = readTool(tool.text)?.input_schema;
  const value = isJsonObject(schema) ? sampleValue(schema, schema) : {};
  return writeJson(isJsonObject(value) ? value : {}, 2);
}
