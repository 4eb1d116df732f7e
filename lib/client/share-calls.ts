import { queryOptions } from '@tanstack/react-query';
import type { BodyOf } from '@/lib/core/api/operation';
import type { SessionData } from '@/lib/core/api/session-schema';
import type {
  createShareOperation,
  Finding,
  makeSnapshotOperation,
  previewShareOperation,
  Redaction,
  ShareData,
} from '@/lib/core/api/share-operations';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { callApi, callJson } from './call-api';
import { minimal } from './minimal';

export interface SharePreview {
  snapshot: Snapshot;
  findings: Finding[];
  /** Names what was shown. */
  seen: string;
}

type Include = NonNullable<BodyOf<typeof previewShareOperation>['include']>;

/** What a link to a session would show, as it is when it is asked for. */
export const sharePreviewQuery = (sessionId: string, include: Include, redact: Redaction) =>
  queryOptions({
    queryKey: ['share-preview', sessionId, include, redact],
    queryFn: ({ signal }) =>
      callJson<SharePreview>(`/api/sessions/${sessionId}/shares/preview`, {
        method: 'POST',
        body: { include, redact },
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
    placeholderData: (known) => known,
  });

export const createShare = (sessionId: string, body: BodyOf<typeof createShareOperation>) =>
  callJson<{ id: string; url: string }>(`/api/sessions/${sessionId}/shares`, { method: 'POST', body });

/** The snapshot a link would show, for a link that holds it itself. */
export const makeSnapshot = (sessionId: string, body: BodyOf<typeof makeSnapshotOperation>) =>
  callJson<{ snapshot: Snapshot }>(`/api/sessions/${sessionId}/shares/snapshot`, { method: 'POST', body });

export const sharesQuery = queryOptions({
  queryKey: ['shares'],
  queryFn: ({ signal }) => callJson<{ items: ShareData[] }>('/api/shares', { signal }),
  refetchOnWindowFocus: 'always',
});

export async function revokeShare(id: string): Promise<void> {
  await callApi(`/api/shares/${id}`, { method: 'DELETE' });
}

/** The snapshot behind a link, as the server checked it. It never changes. */
export const sharedQuery = (token: string) =>
  queryOptions({
    queryKey: ['shared', token],
    queryFn: ({ signal }) => callJson<Snapshot>(`/api/shared/${token}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });

export const forkShared = (token: string) =>
  callJson<Pick<SessionData, 'id' | 'title'>>(`/api/shared/${token}/fork`, {
    method: 'POST',
    body: {},
    headers: minimal,
  });
