'use client';

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { forkShared } from '@/lib/client/share-calls';
import { sharedQuery } from '@/lib/client/share-queries';
import { useIsWanted } from '@/lib/client/use-is-wanted';
import { fillRoute } from '@/lib/core/api/fill-route';
import { routes } from '@/lib/core/api/routes';
import type { PlacedSource } from '@/lib/core/json/lossless/list-sources';
import { putSources } from '@/lib/core/json/lossless/put-sources';
import { SharedFiles } from './shared-files';
import { SharedSession, type SharedSessionProps } from './shared-session';

/** From here on there are panels beside the conversation. */
const WIDE = '(min-width: 900px)';

/** A session behind a stored link. What the page holds is read first; all of it comes after, to be played. */
export function StoredSession({
  token,
  sources,
  latest: given,
  hasFiles,
  ...shown
}: Omit<
  SharedSessionProps,
  'snapshot' | 'isFetching' | 'error' | 'onRetry' | 'href' | 'onFork' | 'extras'
> & {
  token: string;
  hasFiles: boolean;
  /** What of `latest` is more than an object says: see `listSources`. */
  sources: readonly PlacedSource[];
}) {
  const [latest] = useState(() => given && putSources(given, sources));
  const hasNothing = latest?.length === 0;
  const isWanted = useIsWanted(WIDE) || hasNothing;
  const { data, error, isFetching, refetch } = useQuery({ ...sharedQuery(token), enabled: isWanted });
  // A large session takes its time to be laid out; the page goes on meanwhile.
  const snapshot = useDeferredValue(data);
  return (
    <SharedSession
      {...shown}
      {...(latest ? { latest } : {})}
      snapshot={snapshot}
      isFetching={isFetching}
      error={error?.message}
      onRetry={() => void refetch()}
      href={fillRoute(routes.getShared, { token }).address}
      onFork={() => forkShared(token)}
      extras={hasFiles && <SharedFiles token={token} />}
    />
  );
}
