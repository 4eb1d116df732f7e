import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import UsePresetDialog from './use-preset-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const at = '2026-11-30T10:00:00.000Z';
const preset = { id: 'p1', name: 'Storm', note: null, parts: { draft: 'New' }, createdAt: at, updatedAt: at };
const before = { id: 's1', revision: 4, config: { model: 'old' }, tools: [], draft: 'Old', turns: [] };
const after = { ...before, revision: 5, config: { model: 'new' }, draft: 'New' };

const serveSession = (apply: () => unknown) => {
  let now = before;
  return serve({
    'GET /api/presets': () => ({ items: [preset] }),
    'GET /api/sessions/s1/shown': () => now,
    'POST /api/sessions/s1/apply-preset': () => {
      const answer = apply();
      if (!(answer instanceof Response)) now = after;
      return answer;
    },
    'PATCH /api/sessions/s1': () => new Response(null, { status: 204, headers: { 'x-revision': '6' } }),
  });
};
const show = () => {
  const close = vi.fn();
  render(<UsePresetDialog sessionId="s1" flush={async () => {}} onClose={close} />, { wrapper: Page });
  return close;
};

it('uses a preset, and puts back what was there before', async () => {
  const calls = serveSession(() => ({}));
  const close = show();
  await userEvent.click(await screen.findByRole('button', { name: 'Use Storm' }));
  await screen.findByText('Using "Storm".');
  expect(close).toHaveBeenCalledOnce();
  const made = (name: string) => calls.find((call) => call.name === name)?.body;
  expect(made('POST /api/sessions/s1/apply-preset')).toEqual({ presetId: 'p1', tools: 'add' });
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await vi.waitFor(() =>
    expect(made('PATCH /api/sessions/s1')).toEqual({
      config: before.config,
      tools: [],
      draft: 'Old',
      revision: 5,
    }),
  );
  await vi.waitFor(() => expect(screen.queryByText('Using "Storm".')).toBeNull());
});

it('stays, and says why, where it cannot be used', async () => {
  serveSession(() => refuse(409, 'revision_conflict', 'It was edited elsewhere.'));
  const close = show();
  await userEvent.click(await screen.findByRole('button', { name: 'Use Storm' }));
  expect((await screen.findByRole('alert')).textContent).toContain('It was edited elsewhere.');
  expect(close).not.toHaveBeenCalled();
});
