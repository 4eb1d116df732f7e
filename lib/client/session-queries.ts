import { queryOptions } from '@tanstack/react-query';
import type { ShownSession } from '@/lib/core/cut/shown';
import { readJson } from '@/lib/core/json/read-json';
import { callForResponse } from './call';
import { mergePath } from './merge-path';
import { keyOf, toQuery } from './to-query';

/** How often an open page asks whether something has changed elsewhere; an unchanged answer is a few bytes. */
const REFRESH_MS = 2000;
const MODELS_RETRY_MS = 10_000;
/** A refresh that hangs (the server went away in the middle of it) must not keep the next one from being asked. */
const ANSWER_MS = 10_000;

/** A session with the tag that tells whether it has changed. */
export interface TaggedSession {
  session: ShownSession;
  tag: string | null;
}

/**
 * A session as the server has it, kept up to date with what other tabs and programs do: its long texts are cut, and of a
 * long path the end comes first (`useEarlierTurns` loads the rest). A turn that is known does not come again.
 */
export const sessionQuery = (id: string) =>
  queryOptions<TaggedSession>({
    queryKey: keyOf('getShownSession', { params: { id } }),
    queryFn: async ({ client, queryKey, signal }) => {
      const known = client.getQueryData<TaggedSession>(queryKey);
      const headers: Record<string, string> = known?.tag ? { 'if-none-match': known.tag } : {};
      const response = await callForResponse('getShownSession', {
        params: { id },
        query: { behind: known?.session.turns.at(-1)?.id },
        ...{ headers, signal, answersWithinMs: ANSWER_MS },
      });
      // Earlier turns may have come meanwhile.
      const now = client.getQueryData<TaggedSession>(queryKey);
      if (response.status === 304 && now) return now;
      const session = readJson(await response.text()) as ShownSession;
      const turns = mergePath(now?.session.turns ?? [], session.turns, session.headTurnId);
      return { session: { ...session, turns }, tag: response.headers.get('etag') };
    },
    refetchInterval: REFRESH_MS,
    refetchOnWindowFocus: 'always',
    // Identity tells whether something has changed; comparing megabytes of messages would cost more than it saves.
    structuralSharing: false,
  });

/** What happened along a session's current path, as it is when it is asked for, long texts cut. */
export const recordingQuery = (sessionId: string) =>
  queryOptions({
    ...toQuery('getRecording', { params: { id: sessionId }, query: { contents: 'cut' } }),
    // A replay must not change under the person who looks at it; it is read anew when it is opened again.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });

/** How the messages up to a turn came to be. That never changes. */
export const historyQuery = (sessionId: string, turnId = '') =>
  queryOptions({
    ...toQuery('getHistory', { params: { id: sessionId }, query: { turnId } }),
    enabled: turnId !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The models that can be chosen. */
export const modelsQuery = queryOptions({
  ...toQuery('listModels', {}),
  staleTime: 60_000,
  // The API may be back by then.
  refetchInterval: ({ state }) => (state.data?.problem ? MODELS_RETRY_MS : false),
});
