import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, serve } from '@/components/ui/testing/serve-page';
import { useCommands } from '@/lib/client/use-commands';
import PaletteKeys from './palette-keys';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

afterEach(() => {
  cleanup();
  push.mockClear();
  openTool.mockClear();
  vi.unstubAllGlobals();
});

const openTool = vi.fn();

function Bench() {
  useCommands(() => [
    { id: 'tool:1', kind: 'Tool', label: 'get_order', run: openTool },
    { id: 'tool:2', kind: 'Tool', label: 'find_orders', run: () => {} },
  ]);
  return <PaletteKeys />;
}

function show() {
  serve({
    'GET /api/sessions': () => ({ items: [{ id: 's1', title: 'أين الطلب 7؟' }], nextCursor: null }),
  });
  render(<Bench />, { wrapper: Page });
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  return screen.findByRole('combobox', { name: 'Search actions and pages' });
}

it('finds what the page offers, pages and sessions, and does what is chosen by keys', async () => {
  const box = await show();
  await screen.findByRole('option', { name: /أين الطلب/ });
  await userEvent.type(box, 'order');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'get_orderTool',
    'find_ordersTool',
    'أين الطلب 7؟Session',
  ]);
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  expect(openTool).toHaveBeenCalledOnce();
  expect(screen.queryByRole('combobox')).toBeNull();
});

it('leaves Enter to an input method that is still composing, as Safari tells it', async () => {
  const box = await show();
  await userEvent.type(box, 'order');
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
  expect(openTool).not.toHaveBeenCalled();
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(openTool).toHaveBeenCalledOnce();
});

it('goes to a session that is pressed, and to a page from the end of the list', async () => {
  const box = await show();
  await userEvent.click(await screen.findByRole('option', { name: /أين الطلب/ }));
  expect(push).toHaveBeenCalledWith('/sessions/s1');
  fireEvent.keyDown(window, { key: 'K', metaKey: true });
  await userEvent.type(await screen.findByRole('combobox'), 'documentation{Enter}');
  expect(push).toHaveBeenLastCalledWith('/docs');
  expect(box.isConnected).toBe(false);
});
