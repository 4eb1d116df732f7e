'use client';

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { SharedSession, type SharedSessionProps } from '@/app/_shared/shared-session';
import { forkShared, sharedQuery } from '@/lib/client/share-calls';
import { useIsIdle } from '@/lib/client/use-is-idle';

/** A session behind a stored link. What the page holds is read first; all of it comes after, to be played. */
export function StoredSession({
  token,
  ...shown
}: Omit<SharedSessionProps, 'snapshot' | 'error' | 'href' | 'onFork'> & { token: string }) {
  const { data, error } = useQuery({ ...sharedQuery(token), enabled: useIsIdle() });
  // A large session takes its time to be laid out; the page goes on meanwhile.
  const snapshot = useDeferredValue(data);
  return (
    <SharedSession
      {...shown}
      snapshot={snapshot}
      error={error?.message}
      href={`/api/shared/${token}`}
      onFork={() => forkShared(token)}
    />
  );
}
