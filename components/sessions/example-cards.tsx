'use client';

import { CloudSun, PackageSearch, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { CardButton } from '@/components/ui/layout/card-button';
import { type Example, examples } from '@/lib/client/examples';
import { useCreateSession } from './use-create-session';

const icons: Record<Example['id'], typeof CloudSun> = {
  'order-triage': PackageSearch,
  'weather-enum': CloudSun,
  'failing-tool': TriangleAlert,
};

/**
 * Sessions to begin with: each opens with its tools, its settings and its first message at hand. On one line for those who
 * have sessions of their own.
 */
export function ExampleCards({ isOnOneLine }: { isOnOneLine: boolean }) {
  const { mutate, isPending } = useCreateSession();
  if (isOnOneLine) {
    return (
      <section aria-labelledby="examples" className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 id="examples" className="text-ink-muted">
          Start from an example
        </h2>
        {examples.map((example) => {
          const Icon = icons[example.id];
          return (
            <Button
              key={example.id}
              disabled={isPending}
              title={example.note}
              icon={<Icon className="text-accent" />}
              onClick={() => mutate(example.session)}
            >
              <span>{example.title}</span>
            </Button>
          );
        })}
      </section>
    );
  }
  return (
    <section aria-labelledby="examples">
      <h2 id="examples" className="mb-3 font-medium text-ink-soft">
        Start from an example
      </h2>
      <div className="grid gap-3 md:grid-cols-3">
        {examples.map((example) => {
          const Icon = icons[example.id];
          return (
            <CardButton
              key={example.id}
              disabled={isPending}
              onClick={() => mutate(example.session)}
              className="flex flex-col gap-1.5"
            >
              <Icon className="size-5 text-accent" />
              <span className="font-semibold text-base">{example.title}</span>
              <span className="text-ink-soft">{example.note}</span>
            </CardButton>
          );
        })}
      </div>
    </section>
  );
}
