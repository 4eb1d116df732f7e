'use client';

import { useSyncExternalStore } from 'react';
import { isOutdated, watchOutdated } from '@/lib/client/outdated-page';
import { Button } from './button';

/** Says that the page has to be loaded anew. It is loaded with the page, and so in time. */
export default function OutdatedNotice() {
  const isOld = useSyncExternalStore(watchOutdated, isOutdated, () => false);
  if (!isOld) return null;
  return (
    <div
      role="alert"
      className="fixed inset-x-0 top-14 z-50 mx-auto flex w-fit max-w-[calc(100vw-2rem)] items-center gap-3 rounded-lg border border-wait/30 bg-wait-soft px-3 py-2 text-wait shadow-float"
    >
      <span className="min-w-0">
        <strong className="font-medium">This page is older than the server.</strong> A part of it could not be
        loaded. Copy what is not saved, then reload the page.
      </span>
      <Button onClick={() => window.location.reload()}>Reload</Button>
    </div>
  );
}
