import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import type { PresetData } from '@/lib/core/api/preset-operations';
import ManagePresetsDialog from './manage-presets-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const at = '2026-11-30T10:00:00.000Z';
const greeting: PresetData = {
  id: 'p2',
  name: 'Greeting',
  note: 'Short',
  parts: { draft: 'Say hello' },
  createdAt: at,
  updatedAt: at,
};

const show = () => {
  const start = vi.fn();
  render(<ManagePresetsDialog onStart={start} onClose={() => {}} />, { wrapper: Page });
  return start;
};

it('begins a session with the preset that is chosen', async () => {
  serve({ 'GET /api/presets': () => ({ items: [greeting] }) });
  const start = show();
  await userEvent.click(await screen.findByRole('button', { name: 'New session from Greeting' }));
  expect(start).toHaveBeenCalledWith(greeting);
});

it('puts a deleted preset back with all it held', async () => {
  let items = [greeting];
  const calls = serve({
    'GET /api/presets': () => ({ items }),
    'DELETE /api/presets/p2': () => {
      items = [];
      return new Response(null, { status: 204 });
    },
    'POST /api/presets': () => {
      items = [greeting];
      return greeting;
    },
  });
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Delete Greeting' }));
  await screen.findByText(/No presets yet/);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('listitem', { name: 'Greeting' });
  await vi.waitFor(() => expect(screen.queryByText('Deleted the preset "Greeting".')).toBeNull());
  const { name, note, parts } = greeting;
  expect(calls.find((call) => call.name === 'POST /api/presets')?.body).toEqual({ name, note, parts });
});

it('renames one, and keeps what was typed where the name is taken', async () => {
  let answer: unknown = refuse(409, 'name_taken', 'There is a preset "Hello" already.');
  const calls = serve({
    'GET /api/presets': () => ({ items: [greeting] }),
    'PATCH /api/presets/p2': () => answer,
  });
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Rename Greeting' }));
  const name = screen.getByLabelText<HTMLInputElement>('Name');
  await userEvent.clear(name);
  await userEvent.type(name, 'Hello');
  await userEvent.clear(screen.getByLabelText('Note, if you like'));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('There is a preset "Hello" already.');
  expect(name.value).toBe('Hello');

  answer = greeting;
  await userEvent.type(name, ' 2{Enter}');
  await vi.waitFor(() => expect(screen.queryByRole('form', { name: 'Rename Greeting' })).toBeNull());
  const sent = calls.filter((call) => call.name === 'PATCH /api/presets/p2').map(({ body }) => body);
  expect(sent).toEqual([
    { name: 'Hello', note: null },
    { name: 'Hello 2', note: null },
  ]);
});
