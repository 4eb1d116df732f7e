'use client';

import { Braces, Check, TriangleAlert } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { JsonTree } from '@/components/ui/text/json-tree';
import { useWholeText } from '@/components/ui/text/use-whole-text';
import { useOutputCheck } from '@/lib/client/output/use-output-check';
import { holdsCut } from '@/lib/core/cut/cut-mark';

export interface StructuredOutputProps {
  /** All texts of the answer. */
  text: string;
  schema: unknown;
}

/** An answer that was asked for as JSON: whether it fits its schema, and what stands in it as a tree. */
export default function StructuredOutput({ text: given, schema }: StructuredOutputProps) {
  const text = useWholeText(given);
  if (holdsCut(text)) return null;
  return <Checked text={text} schema={schema} />;
}

function Checked({ text, schema }: StructuredOutputProps) {
  const check = useOutputCheck(text, schema);
  if (check === undefined) return null;
  if (check === 'late')
    return <p className="text-ink-muted text-xs">Checking this answer against its schema takes too long.</p>;
  if (!check.isJson)
    return (
      <p className="text-wait text-xs">
        This answer is no JSON: output_config.format holds for answers that are neither cut off nor refused.
      </p>
    );
  const { value, issues } = check;
  const isFitting = issues.length === 0;
  const own = issues.filter(({ path }) => path === '');
  return (
    <article aria-label="Structured output" className="min-w-0 rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-2 border-line border-b bg-raised px-3 py-1.5 text-xs">
        <Braces className="size-3.5 text-ink-muted" />
        <span className="font-semibold">Structured output</span>
        <Badge variant={isFitting ? 'good' : 'bad'}>
          {isFitting ? <Check /> : <TriangleAlert />}
          {isFitting ? 'fits its schema' : issues.length === 1 ? '1 problem' : `${issues.length} problems`}
        </Badge>
      </header>
      <div className="px-3 py-2">
        {own.map(({ message }) => (
          <p key={message} className="text-bad text-xs">
            {message}
          </p>
        ))}
        <JsonTree
          value={value}
          label="Structured output as a tree"
          issues={
            new Map(issues.filter(({ path }) => path !== '').map(({ path, message }) => [path, message]))
          }
        />
      </div>
    </article>
  );
}
