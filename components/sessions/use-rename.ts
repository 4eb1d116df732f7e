'use client';

import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { toast } from '@/components/ui/toast';
import { saveSession } from '@/lib/client/session-calls';
import { type SessionPage, sessionListsKey } from '@/lib/client/session-list-queries';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import { toProblem } from '@/lib/core/to-problem';
import { shortenTitle } from './shorten-title';
import type { TrackUndo } from './use-undo';

/** Renames a session of the list: at once, then on the server. It can be undone. */
export function useRename(track: TrackUndo): (session: SessionSummary, title: string) => void {
  const client = useQueryClient();
  return useCallback(
    ({ id, title: before }, title) => {
      const rename = async (to: string) => {
        client.setQueriesData<InfiniteData<SessionPage>>({ queryKey: sessionListsKey }, (known) =>
          known ? { ...known, pages: known.pages.map((page) => withTitle(page, id, to)) } : known,
        );
        try {
          await saveSession(id, { title: to });
          return true;
        } catch (error) {
          toast(toProblem(error), { isError: true });
          await client.invalidateQueries({ queryKey: sessionListsKey });
          return false;
        }
      };
      const text = `Renamed to "${shortenTitle(title)}"`;
      const deed = { text, undo: () => rename(before) };
      track(rename(title).then((isDone) => (isDone ? deed : undefined)));
    },
    [client, track],
  );
}

/** What a search found in the old title is not in the new one. */
function withTitle(page: SessionPage, id: string, title: string): SessionPage {
  if (!page.items.some((item) => item.id === id)) return page;
  const items = page.items.map((item): SessionSummary => {
    if (item.id !== id) return item;
    const { match, ...rest } = item;
    return { ...rest, title, ...(match && match.in !== 'title' ? { match } : {}) };
  });
  return { ...page, items };
}
