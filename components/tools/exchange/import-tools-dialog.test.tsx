import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import ImportToolsDialog from './import-tools-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const IMPORT = 'POST /api/tools/import';
const tool = (name: string, more = {}) => ({
  definition: { name, description: `Does ${name}.`, input_schema: { type: 'object' } },
  changes: [],
  findings: [],
  ...more,
});
const change = { path: 'name', message: 'The API refuses this name.', before: 'a b' };

function show(tools: unknown[]) {
  const onAdd = vi.fn();
  const calls = serve({ [IMPORT]: () => ({ format: 'openapi', tools, problems: [] }) });
  render(<ImportToolsDialog onAdd={onAdd} onClose={() => {}} />, { wrapper: Page });
  return { onAdd, calls };
}

const read = async (text: string) => {
  await userEvent.click(screen.getByLabelText('Text'));
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: 'Read' }));
};

it('adds the tools that are ticked, and says what was changed of each', async () => {
  const { onAdd, calls } = show([tool('one'), tool('a_b', { changes: [change] }), tool('three')]);
  await read('openapi: 3.1.0');
  const list = within(await screen.findByRole('list', { name: 'Tools to add' }));
  await userEvent.click(list.getByRole('checkbox', { name: /^three/ }));
  await userEvent.click(list.getByText('1 change'));
  list.getByText(/The API refuses this name/);
  await userEvent.click(screen.getByRole('button', { name: 'Add 2 tools' }));
  expect(onAdd.mock.calls[0]?.[0].map(({ name }: { name: string }) => name)).toEqual(['one', 'a_b']);
  expect(calls).toEqual([{ name: IMPORT, body: { text: 'openapi: 3.1.0' } }]);
});

it('finds a tool among many, and ticks those that are found', async () => {
  const { onAdd } = show(Array.from({ length: 300 }, (_, index) => tool(`tool_${index}`)));
  await read('x');
  await screen.findByText('and 100 more: search for them.');
  await userEvent.click(screen.getByRole('button', { name: 'Tick none' }));
  await userEvent.type(screen.getByRole('searchbox'), 'tool_29');
  await userEvent.click(screen.getByRole('button', { name: 'Tick all' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add 11 tools' }));
  expect(onAdd.mock.calls[0]?.[0]).toHaveLength(11);
});

it('says why nothing could be read, and reads an address', async () => {
  const calls = serve({ [IMPORT]: () => refuse(400, 'bad_request', 'It looks like Java.') });
  render(<ImportToolsDialog onAdd={() => {}} onClose={() => {}} />, { wrapper: Page });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Read' }).disabled).toBe(true);
  await userEvent.type(screen.getByLabelText('Or an address'), 'https://api.example/openapi.json{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('It looks like Java.');
  expect(calls[0]?.body).toEqual({ url: 'https://api.example/openapi.json' });
});
