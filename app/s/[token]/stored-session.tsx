'use client';

import { SharedSession, type SharedSessionProps } from '@/app/_shared/shared-session';
import { forkShared } from '@/lib/client/share-calls';

/** A session behind a stored link. */
export function StoredSession({
  token,
  ...shown
}: Omit<SharedSessionProps, 'href' | 'onFork'> & { token: string }) {
  return <SharedSession {...shown} href={`/api/shared/${token}`} onFork={() => forkShared(token)} />;
}
