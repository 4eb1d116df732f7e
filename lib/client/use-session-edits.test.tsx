import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import { sessionQuery } from './session-queries';
import { useSessionEdits } from './use-session-edits';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function renderEdits(client: QueryClient, initial: SessionData) {
  return renderHook(
    () => {
      const { data } = useQuery({
        ...sessionQuery(initial.id),
        initialData: { session: initial, tag: null },
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
}

it('shows what was saved, also when an older answer comes after it', async () => {
  const stored = {
    id: 'ses_1',
    revision: 1,
    draft: 'sent already',
    tools: [],
    turns: [],
  } as unknown as SessionData;
  let answerLate = (_response: Response) => {};
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit = {}) => {
    if (init.method === 'PATCH') return new Response(null, { headers: { 'x-revision': '2' } });
    return new Promise<Response>((resolve) => {
      answerLate = resolve;
    });
  });
  const client = new QueryClient();
  const view = renderEdits(client, stored);
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

it('keeps what another tab has saved meanwhile', async () => {
  const toolOf = (id: string, text: string) => ({
    id,
    text,
    answerer: { type: 'manual' },
    enabled: true,
    definition: null,
  });
  const config = { model: 'm', max_tokens: 1, loop: {} };
  const tools = [toolOf('x', 'x1'), toolOf('y', 'y1'), toolOf('z', 'z1')];
  const seen = { id: 'ses_1', revision: 1, draft: '', config, tools, turns: [] } as unknown as SessionData;
  const others = { config: { ...config, max_tokens: 9 }, tools: [tools[0], toolOf('y', 'y2')] };
  let stored = { ...seen, ...others, revision: 2 } as unknown as SessionData;
  vi.stubGlobal('fetch', async (_path: string, { method, body }: { method?: string; body?: string } = {}) => {
    if (method !== 'PATCH') return Response.json(stored);
    const { revision, ...edits } = JSON.parse(body ?? '');
    if (revision !== stored.revision)
      return Response.json({ error: { code: 'revision_conflict', message: 'Edited.' } }, { status: 409 });
    stored = { ...stored, ...edits, revision: stored.revision + 1 };
    return new Response(null, { headers: { 'x-revision': String(stored.revision) } });
  });
  const view = renderEdits(new QueryClient(), seen);
  act(() =>
    view.result.current.edit((now) => ({
      tools: now.tools.map((tool) => (tool.id === 'x' ? { ...tool, text: 'x2' } : tool)),
      config: { ...now.config, system: 'Mine' },
    })),
  );
  await act(() => view.result.current.flush());
  expect(view.result.current.saveState).toBe('saved');
  expect(stored.tools.map(({ id, text }) => [id, text])).toEqual([
    ['x', 'x2'],
    ['y', 'y2'],
  ]);
  expect(stored.config).toEqual({ ...config, max_tokens: 9, system: 'Mine' });
});
