import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { countOf } from '@/components/ui/format';
import { call } from '@/lib/client/call';
import type { JsonObject } from '@/lib/core/claude/message';
import type { ParsedJson } from '@/lib/core/json/parse-json';
import { writeJson } from '@/lib/core/json/write-json';

const PAUSE_MS = 250;

/** Whether an input fits a schema, or where it breaks it: asked for a moment after the last key. */
export function InputCheck({ schema, input }: { schema: JsonObject; input: ParsedJson }) {
  const question = input.ok ? writeJson([schema, input.value]) : null;
  const [asked, setAsked] = useState(question);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(question), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [question]);
  const { data, error } = useQuery({
    queryKey: ['input-check', asked],
    queryFn: ({ signal }) =>
      call('validateInstances', {
        body: { schema, instances: [input.ok ? input.value : null] },
        signal,
      }),
    enabled: asked !== null && asked === question,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
  if (!input.ok) return <p className="text-bad text-xs">{input.message}</p>;
  if (error)
    return (
      <p role="alert" className="text-bad text-xs">
        {error.message}
      </p>
    );
  const issues = data?.errors[0];
  if (!issues) return <p className="text-ink-muted text-xs">Checking…</p>;
  if (issues.length === 0)
    return (
      <p role="status" className="flex items-center gap-1.5 text-good text-xs">
        <CircleCheck aria-hidden className="size-3.5" /> It fits the schema.
      </p>
    );
  return (
    <section aria-label="Where it breaks the schema" className="flex flex-col gap-1 text-xs">
      <p role="status" className="text-bad">
        It breaks the schema in {countOf(issues.length, 'place')}.
      </p>
      <ul className="flex flex-col gap-0.5">
        {issues.map(({ path, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one place may break several rules
          <li key={index} className="[overflow-wrap:anywhere]">
            <code className="text-ink-muted">{path || '(the input itself)'}</code> {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
