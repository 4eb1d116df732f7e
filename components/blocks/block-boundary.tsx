import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '@/components/ui/problem/error-boundary';
import { loadLater } from '@/lib/client/load-later';

const BrokenBlock = loadLater(() => import('./broken-block'));

export interface BlockBoundaryProps {
  /** What it is, in a word. */
  name: string;
  /** What is shown as JSON where its view fails. */
  value: unknown;
  children: ReactNode;
}

/** Keeps the failure of one block's view to that block, which is shown as JSON instead. */
export function BlockBoundary({ name, value, children }: BlockBoundaryProps) {
  const title = `This block (${name}) could not be shown.`;
  return (
    <ErrorBoundary
      of={value}
      fallback={(error, onRetry) => (
        <Suspense fallback={<p role="alert">{title}</p>}>
          <BrokenBlock {...{ title, value, name, error, onRetry }} />
        </Suspense>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
