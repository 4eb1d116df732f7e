import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import PinBar from './pin-bar';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const LIST = 'GET /api/tools';
const VERSION = 'GET /api/tools/lib_1/versions/2';
const tool = (newest: number, archived = false) => ({ id: 'lib_1', name: 'one', newest, archived });

function show(items: object[], text = '{}') {
  serve({
    [LIST]: () => ({ items, nextCursor: null, total: items.length }),
    [VERSION]: () => ({ text: '{}' }),
  });
  const on = { onSave: vi.fn(), onHistory: vi.fn() };
  render(<PinBar pin={{ toolId: 'lib_1', version: 2 }} text={text} {...on} />, { wrapper: Page });
  return on;
}

it('says that a newer version exists, and leads to what changes', async () => {
  const { onHistory } = show([tool(3)]);
  await screen.findByText('Version 3 exists');
  await userEvent.click(screen.getByRole('button', { name: 'See what changes' }));
  expect(onHistory).toHaveBeenCalledOnce();
});

it('says that the definition was edited here since, and offers to save it', async () => {
  const { onSave } = show([tool(2, true)], '{ }');
  await screen.findByText('The newest version, edited here since, archived');
  await userEvent.click(screen.getByRole('button', { name: 'Save version…' }));
  expect(onSave).toHaveBeenCalledOnce();
});

it.each([
  ['a tool it does not have', []],
  ['a version it does not have', [tool(1)]],
])('tells of %s as of a thing of another library, without a button', async (_, items) => {
  show(items);
  await screen.findByText('From version 2 of a tool that is not in this library.');
  expect(screen.queryByRole('button')).toBeNull();
});

it('says that the library could not be read, and lets the tool be', async () => {
  serve({ [LIST]: () => refuse(400, 'bad_request', 'No.') });
  render(<PinBar pin={{ toolId: 'lib_1', version: 2 }} text="{}" onSave={vi.fn()} onHistory={vi.fn()} />, {
    wrapper: Page,
  });
  await screen.findByText('The library could not be read.');
});
