'use client';

import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { countOf } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { changeSessions, type SessionPage, sessionFacetsQuery } from '@/lib/client/session-list-calls';
import type { SessionSummary, SessionsChange } from '@/lib/core/api/session-operations';

/** What can be done to some sessions at once. */
type SessionAction =
  | { action: 'delete' | 'restore' | 'pin' | 'unpin' | 'purge' }
  | { action: 'tag' | 'untag'; tag: string };

export type ChangeSessions = (sessions: readonly SessionSummary[], action: SessionAction) => void;

/** The same, and everything in the bin by one word. */
type ChangeSessionsOrBin = (sessions: readonly SessionSummary[] | 'bin', action: SessionAction) => void;

const opposites = {
  delete: 'restore',
  restore: 'delete',
  pin: 'unpin',
  unpin: 'pin',
  tag: 'untag',
  untag: 'tag',
} as const;

/**
 * Changes sessions: in the list at once, then on the server. What can be undone is, from the message that tells of it; a
 * change that fails is taken back.
 */
export function useSessionChanges(): ChangeSessionsOrBin {
  const client = useQueryClient();

  const show = useCallback(
    (ids: ReadonlySet<string>, action: SessionAction) => {
      client.setQueriesData<InfiniteData<SessionPage>>({ queryKey: ['sessions'] }, (known) =>
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

  return useCallback(
    async (sessions, action) => {
      const ids = sessions === 'bin' ? sessions : sessions.map(({ id }) => id);
      if (ids !== 'bin') show(new Set(ids), action);
      const settle = () => void client.invalidateQueries({ queryKey: sessionFacetsQuery.queryKey });
      const fail = (error: unknown) => {
        toast(error instanceof Error ? error.message : String(error), { isError: true });
        void client.invalidateQueries({ queryKey: ['sessions'] });
      };
      try {
        const changed = await changeSessions({ ...action, ids } as SessionsChange);
        if (ids === 'bin') show(new Set(changed), action);
        const text = tell(sessions === 'bin' ? [] : sessions, changed.length, action);
        if (action.action === 'purge') toast(text);
        else {
          const back = { ...action, action: opposites[action.action] } as SessionAction;
          const undo = () => {
            show(new Set(changed), back);
            changeSessions({ ...back, ids: changed } as SessionsChange)
              .catch(fail)
              .finally(settle);
          };
          toast(text, changed.length > 0 ? { action: { label: 'Undo', onClick: undo } } : {});
        }
      } catch (error) {
        fail(error);
      }
      settle();
    },
    [client, show],
  );
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

const verbs = {
  delete: 'Deleted',
  restore: 'Restored',
  pin: 'Pinned',
  unpin: 'Unpinned',
  purge: 'Deleted for good:',
};

function tell(sessions: readonly SessionSummary[], count: number, action: SessionAction): string {
  const [only] = sessions;
  const what = sessions.length === 1 && only ? `"${shorten(only.title)}"` : countOf(count, 'session');
  if (action.action === 'tag') return `Tagged ${what} "${action.tag}"`;
  if (action.action === 'untag') return `Took "${action.tag}" off ${what}`;
  return `${verbs[action.action]} ${what}`;
}

const shorten = (title: string) => (title.length > 60 ? `${title.slice(0, 60)}…` : title);
