'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PanelBoundary } from '@/components/ui/problem/panel-boundary';
import { comparisonQuery } from '@/lib/client/compare-queries';
import { CompareHeader } from './compare-header';
import { ComparisonList } from './comparison-list';

/** Two paths side by side, given by their references. */
export function CompareView({ a, b }: { a: string; b: string }) {
  const { data, error, refetch } = useQuery(comparisonQuery(a, b));
  return (
    <div className="flex h-dvh flex-col">
      <CompareHeader refs={{ a, b }} a={data?.a} b={data?.b} />
      {data && (
        <PanelBoundary name="The comparison">
          <ComparisonList key={`${a} ${b}`} comparison={data} />
        </PanelBoundary>
      )}
      {!data && (
        <main className="mx-auto w-full max-w-2xl p-6">
          {error ? (
            <Notice
              variant="bad"
              isAlert
              title="These two cannot be compared."
              actions={<Button onClick={() => void refetch()}>Try again</Button>}
            >
              {error.message}
            </Notice>
          ) : (
            <p role="status" className="pt-24 text-center text-ink-muted">
              Comparing…
            </p>
          )}
        </main>
      )}
    </div>
  );
}
