import { Suspense } from 'react';
import { loadLater } from '@/lib/client/load-later';

// Every page brings what stands in its place if it fails: only what says so until the rest is there.
const ErrorScreen = loadLater(() => import('./error-screen'));

export interface ErrorPageProps {
  error: unknown;
  onRetry: () => void;
}

/** In the place of a page that could not be shown. */
export function ErrorPage({ error, onRetry }: ErrorPageProps) {
  return (
    <Suspense fallback={<p role="alert">This page could not be shown.</p>}>
      <ErrorScreen error={error} onRetry={onRetry} />
    </Suspense>
  );
}
