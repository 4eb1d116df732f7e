'use client';

import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { countOf, formatCount } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { changeSessions } from '@/lib/client/session-list-calls';
import { type SessionPage, sessionFacetsQuery, sessionListsKey } from '@/lib/client/session-list-queries';
import type { SessionChoice, SessionsChange } from '@/lib/core/api/session-list-operations';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import { toProblem } from '@/lib/core/to-problem';
import { type ChosenSessions, knownOf, toChoice } from './chosen-sessions';
import { shortenTitle } from './shorten-title';
import type { TrackUndo, UndoEntry } from './use-undo';

/** What can be done to some sessions at once. */
type SessionAction =
  | { action: 'delete' | 'restore' | 'pin' | 'unpin' | 'purge' }
  | { action: 'tag' | 'untag'; tag: string };

export type ChangeSessions = (sessions: ChosenSessions, action: SessionAction) => void;

/** How far a change has come that takes more than one step. */
export interface ChangeProgress {
  text: string;
  stop: () => void;
}

const opposites = {
  delete: 'restore',
  restore: 'delete',
  pin: 'unpin',
  unpin: 'pin',
  tag: 'untag',
  untag: 'tag',
} as const;

/**
 * Changes sessions: in the list at once, then on the server, step by step when they are many. What can be undone
 * is told with a way back; a change that fails is taken back.
 */
export function useSessionChanges(track: TrackUndo): {
  change: ChangeSessions;
  progress: ChangeProgress | null;
} {
  const client = useQueryClient();
  const [progress, setProgress] = useState<ChangeProgress | null>(null);

  const show = useCallback(
    (ids: ReadonlySet<string>, action: SessionAction) => {
      client.setQueriesData<InfiniteData<SessionPage>>({ queryKey: sessionListsKey }, (known) =>
        known
          ? {
              ...known,
              pages: known.pages.map((page) => ({ ...page, items: patch(page.items, ids, action) })),
            }
          : known,
      );
    },
    [client],
  );

  /** Sends a change, and shows what it has come to. */
  const send = useCallback(
    async (choice: SessionChoice, action: SessionAction): Promise<string[]> => {
      const stopping = new AbortController();
      let done = 0;
      try {
        return await changeSessions({ ...action, ...choice } as SessionsChange, {
          signal: stopping.signal,
          onStep: (ids, remaining) => {
            done += ids.length;
            show(new Set(ids), action);
            const text = `${doing[action.action]} ${formatCount(done)} of ${formatCount(done + remaining)}…`;
            setProgress({ text, stop: () => stopping.abort() });
          },
        });
      } finally {
        setProgress(null);
        if (stopping.signal.aborted) void readAnew(client);
      }
    },
    [client, show],
  );

  const perform = useCallback(
    async (sessions: ChosenSessions, action: SessionAction): Promise<UndoEntry | undefined> => {
      show(new Set(knownOf(sessions).map(({ id }) => id)), action);
      const isWhole = 'matching' in sessions;
      const settle = () => {
        void client.invalidateQueries({ queryKey: sessionFacetsQuery.queryKey });
        if (isWhole) void readAnew(client);
      };
      const fail = (error: unknown) => {
        toast(toProblem(error), { isError: true });
        void readAnew(client);
      };
      let deed: UndoEntry | undefined;
      try {
        const changed = await send(toChoice(sessions), action);
        const text = toSentence(isWhole ? [] : sessions, changed.length, action);
        if (action.action === 'purge' || changed.length === 0) toast(text);
        else {
          const back = { ...action, action: opposites[action.action] } as SessionAction;
          const undo = async () => {
            show(new Set(changed), back);
            try {
              await send({ ids: changed }, back);
              return true;
            } catch (error) {
              fail(error);
              return false;
            } finally {
              settle();
            }
          };
          deed = { text, undo };
        }
      } catch (error) {
        fail(error);
      }
      settle();
      return deed;
    },
    [client, show, send],
  );
  const change: ChangeSessions = useCallback(
    (sessions, action) => track(perform(sessions, action)),
    [track, perform],
  );
  return { change, progress };
}

/** Reads the lists from the server, each from its beginning: what was far down may be gone. */
async function readAnew(client: QueryClient): Promise<void> {
  const queryKey = sessionListsKey;
  await client.cancelQueries({ queryKey });
  client.setQueriesData<InfiniteData<SessionPage>>({ queryKey }, (known) =>
    known ? { pages: known.pages.slice(0, 1), pageParams: known.pageParams.slice(0, 1) } : known,
  );
  await client.invalidateQueries({ queryKey });
}

function patch(items: SessionSummary[], ids: ReadonlySet<string>, action: SessionAction): SessionSummary[] {
  if (!items.some(({ id }) => ids.has(id))) return items;
  if (action.action === 'purge') return items.filter(({ id }) => !ids.has(id));
  return items.map((item) => (ids.has(item.id) ? { ...item, ...toChange(item, action) } : item));
}

function toChange({ tags }: SessionSummary, action: SessionAction): Partial<SessionSummary> {
  switch (action.action) {
    case 'delete':
      return { deletedAt: new Date().toISOString() };
    case 'restore':
      return { deletedAt: null };
    case 'pin':
    case 'unpin':
      return { pinned: action.action === 'pin' };
    case 'tag':
      return { tags: tags.includes(action.tag) ? tags : [...tags, action.tag] };
    case 'untag':
      return { tags: tags.filter((tag) => tag !== action.tag) };
    case 'purge':
      return {};
  }
}

const doing: Record<SessionAction['action'], string> = {
  delete: 'Deleting',
  restore: 'Restoring',
  pin: 'Pinning',
  unpin: 'Unpinning',
  purge: 'Deleting for good',
  tag: 'Tagging',
  untag: 'Untagging',
};

const verbs = {
  delete: 'Deleted',
  restore: 'Restored',
  pin: 'Pinned',
  unpin: 'Unpinned',
  purge: 'Deleted for good:',
};

function toSentence(sessions: readonly SessionSummary[], count: number, action: SessionAction): string {
  const [only] = sessions;
  const what = sessions.length === 1 && only ? `"${shortenTitle(only.title)}"` : countOf(count, 'session');
  if (action.action === 'tag') return `Tagged ${what} "${action.tag}"`;
  if (action.action === 'untag') return `Took "${action.tag}" off ${what}`;
  return `${verbs[action.action]} ${what}`;
}
