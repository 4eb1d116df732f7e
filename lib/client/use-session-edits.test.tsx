import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-operations';
import { sessionQuery } from './session-queries';
import { useSessionEdits } from './use-session-edits';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows what was saved, also when an older answer comes after it', async () => {
  const stored = { id: 'ses_1', revision: 1, draft: 'sent already', tools: [] } as unknown as SessionData;
  let answerLate = (_response: Response) => {};
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit = {}) => {
    if (init.method === 'PATCH') return new Response(null, { headers: { 'x-revision': '2' } });
    return new Promise<Response>((resolve) => {
      answerLate = resolve;
    });
  });
  const client = new QueryClient();
  const view = renderHook(
    () => {
      const { data } = useQuery({
        ...sessionQuery('ses_1'),
        initialData: { session: stored, tag: null },
        staleTime: Number.POSITIVE_INFINITY,
        refetchInterval: false,
      });
      return useSessionEdits(data.session);
    },
    {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  );
  const asked = client.refetchQueries({ queryKey: sessionQuery('ses_1').queryKey });
  act(() => view.result.current.edit({ draft: '' }));
  await act(() => view.result.current.flush());
  expect(view.result.current.saveState).toBe('saved');
  await act(async () => {
    answerLate(Response.json(stored));
    await asked;
  });
  await waitFor(() => expect(view.result.current.session.revision).toBe(2));
  expect(view.result.current.session.draft).toBe('');
});
