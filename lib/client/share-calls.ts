import { queryOptions } from '@tanstack/react-query';
import type { Redaction } from '@/lib/core/api/share-operations';
import { type BodyOf, call } from './call';
import { type MinimalSession, minimal } from './minimal';
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

export const createShare = (sessionId: string, body: BodyOf<'createShare'>) =>
  call('createShare', { params: { id: sessionId }, body });

/** The snapshot a link would show, for a link that holds it itself. */
export const makeSnapshot = (sessionId: string, body: BodyOf<'makeSnapshot'>) =>
  call('makeSnapshot', { params: { id: sessionId }, body });

export const sharesQuery = queryOptions({ ...toQuery('listShares', {}), refetchOnWindowFocus: 'always' });

export const revokeShare = (id: string) => call('revokeShare', { params: { id } });

/** The snapshot behind a link, as the server checked it. It never changes. */
export const sharedQuery = (token: string) =>
  queryOptions({
    ...toQuery('getShared', { params: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });

export const forkShared = (token: string): Promise<MinimalSession> =>
  call('forkShared', { params: { token }, body: {}, headers: minimal });
