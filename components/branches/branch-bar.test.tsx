import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { TreeNode } from '@/lib/core/api/compare-operations';
import BranchBar from './branch-bar';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const node = (id: string, parentId: string | null, changed: TreeNode['changed'] = null): TreeNode => ({
  id,
  parentId,
  role: parentId === null ? 'user' : 'assistant',
  label: `label of ${id}`,
  status: 'completed',
  changed,
  createdAt: '2026-11-21T10:00:00.000Z',
});

it('counts the branches anew when the session has others, and says what was changed for each', async () => {
  let turns = [node('u1', null), node('a1', 'u1'), node('a2', 'u1')];
  const read = vi.fn(async () => Response.json({ headTurnId: 'a1', turns }));
  vi.stubGlobal('fetch', read);
  const client = new QueryClient();
  const show = (branches: Record<string, string[]>) => (
    <QueryClientProvider client={client}>
      <BranchBar sessionId="ses_1" headTurnId="a1" branches={branches} canShow onShow={() => {}} />
    </QueryClientProvider>
  );
  const branches = { a1: ['a1', 'a2'] };
  const view = render(show(branches));
  await screen.findByText('2 branches');
  view.rerender(show(branches));
  expect(read).toHaveBeenCalledTimes(1);

  turns = [...turns, node('a3', 'u1', { settings: ['model', 'system'], tools: ['get_order'] })];
  view.rerender(show({ a1: ['a1', 'a2', 'a3'] }));
  await screen.findByText('3 branches');
  await userEvent.click(screen.getByRole('button', { name: 'Map' }));
  expect(await screen.findByText('changed: model, system prompt, get_order')).toBeTruthy();
  expect(screen.getAllByText(/^changed/)).toHaveLength(1);
});
