'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { loadLater } from '@/lib/client/load-later';
import { writeJson } from '@/lib/core/json/write-json';
import { AfterLoad } from './after-load';
import { Toasts } from './toast';

// While the page is still as old as the server: what it is for is a time when nothing more can be loaded.
const OutdatedNotice = loadLater(() => import('./outdated-notice'));

/** Always: a browser that has lost the internet still reaches a server on its own machine. */
const queries = { retry: 1, networkMode: 'always', structuralSharing: keepSame } as const;

/** What is the same to the last digit stays the same object. The library's own way builds anew, and rounds. */
function keepSame(before: unknown, now: unknown): unknown {
  return before !== undefined && writeJson(before) === writeJson(now) ? before : now;
}

/** What every page stands on: the cache of what the server told, and short messages. */
export function AppProviders({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries } }));
  return (
    <QueryClientProvider client={client}>
      {children}
      <Toasts />
      <AfterLoad>
        <OutdatedNotice />
      </AfterLoad>
    </QueryClientProvider>
  );
}
