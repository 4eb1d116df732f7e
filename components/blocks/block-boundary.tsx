import type { ReactNode } from 'react';
import { ErrorBoundary } from '@/components/ui/problem/error-boundary';
import { PartError } from '@/components/ui/problem/part-error';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { writeJson } from '@/lib/core/json/write-json';

export interface BlockBoundaryProps {
  /** What it is, in a word. */
  name: string;
  /** What is shown as JSON where its view fails. */
  value: unknown;
  children: ReactNode;
}

/** Keeps the failure of one block's view to that block, which is shown as JSON instead. */
export function BlockBoundary({ name, value, children }: BlockBoundaryProps) {
  return (
    <ErrorBoundary
      of={value}
      fallback={(error, retry) => (
        <div className="flex min-w-0 flex-col gap-2">
          <PartError
            title={`This block (${name}) could not be shown. Here is its JSON.`}
            error={error}
            onRetry={retry}
          />
          <TextViewer text={writeJson(value, 2)} isJson isWritten label={name} />
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
