'use client';

import { Dices, Play } from 'lucide-react';
import { useState } from 'react';
import { CodeEditor } from '@/components/editor/code-editor';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TextViewer } from '@/components/ui/text/text-viewer';
import type { MockRule } from '@/lib/core/answerer/mock/mock-schema';
import { type TriedRules, tryRules } from '@/lib/core/answerer/mock/try-rules';
import { isJsonObject } from '@/lib/core/claude/message';
import { parseJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { sampleValue } from '@/lib/core/simulator/input/sample/sample-value';
import { readTool } from '@/lib/core/tool/read-tool';

export interface TryInputProps {
  tool: SessionTool;
  rules: readonly MockRule[];
}

/** An input tried on the rules: which one answers, and with what. No model is asked. */
export function TryInput({ tool, rules }: TryInputProps) {
  const [text, setText] = useState('{}');
  const [tried, setTried] = useState<TriedRules>();
  const [problem, setProblem] = useState<string>();
  const change = (next: string) => {
    setText(next);
    setTried(undefined);
    setProblem(undefined);
  };
  const attempt = async () => {
    const parsed = parseJson(text);
    if (!parsed.ok) return setProblem(parsed.message);
    if (!isJsonObject(parsed.value)) return setProblem('The input of a call is a JSON object: { … }');
    setTried(await tryRules(rules, parsed.value));
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
          onSubmit={() => void attempt()}
          label="Input to try"
          isSmall
        />
      </div>
      <div className="flex items-center gap-2">
        <Button size="sm" icon={<Play />} onClick={() => void attempt()}>
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
      <div aria-live="polite">{tried && <TriedView tried={tried} />}</div>
    </section>
  );
}

function TriedView({ tried }: { tried: TriedRules }) {
  if (tried.type === 'none') return <p className="text-xs">No rule fits: you would be asked.</p>;
  if (tried.type === 'unknown')
    return (
      <p className="text-wait text-xs">
        Rule {tried.number}: {tried.why}
      </p>
    );
  const { content, is_error } = tried.result;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center gap-2 text-xs">
        Rule {tried.number} answers {is_error && <Badge variant="bad">is_error</Badge>}
      </p>
      {tried.notes.map((note) => (
        <p key={note} className="text-wait text-xs [overflow-wrap:anywhere]">
          {note}
        </p>
      ))}
      {content === undefined || content === '' ? (
        <p className="text-ink-muted text-xs">empty</p>
      ) : (
        <TextViewer
          text={typeof content === 'string' ? content : writeJson(content, 2)}
          isJson={typeof content !== 'string'}
          label="what the rule answers"
        />
      )}
    </div>
  );
}

/** An input that fits the schema of the tool, as the Simulator would make it up. */
function generate(tool: SessionTool): string {
  const schema = readTool(tool.text)?.input_schema;
  const value = isJsonObject(schema) ? sampleValue(schema, schema) : {};
  return writeJson(isJsonObject(value) ? value : {}, 2);
}
