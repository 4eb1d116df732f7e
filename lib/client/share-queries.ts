import { queryOptions } from '@tanstack/react-query';
import type { Redaction } from '@/lib/core/api/share-operations';
import type { BodyOf } from './call';
import { toQuery } from './to-query';

type Include = NonNullable<BodyOf<'previewShare'>['include']>;

/** What a link to a session would show, as it is when it is asked for. */
export const sharePreviewQuery = (sessionId: string, include: Include, redact: Redaction) =>
  queryOptions({
    ...toQuery('previewShare', { params: { id: sessionId }, body: { include, redact } }),
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
    placeholderData: (known) => known,
  });

export const sharesQuery = queryOptions({ ...toQuery('listShares', {}), refetchOnWindowFocus: 'always' });

/** The snapshot behind a link, as the server checked it. It never changes. */
export const sharedQuery = (token: string) =>
  queryOptions({
    ...toQuery('getShared', { params: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
