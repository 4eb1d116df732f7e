'use client';

import type { ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary';
import { PartError } from './part-error';

/** A part of the page that may fail by itself: the others go on. `name` is what it is, as in "The inspector". */
export function PanelBoundary({ name, children }: { name: string; children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(error, retry) => (
        <div className="min-h-0 flex-1 overflow-y-auto p-4">
          <PartError title={`${name} could not be shown.`} error={error} onRetry={retry} />
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
