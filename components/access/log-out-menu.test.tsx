import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import { LogOutMenu } from './log-out-menu';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const choose = async (name: RegExp) => {
  render(<LogOutMenu />, { wrapper: Page });
  await userEvent.click(screen.getByRole('button', { name: 'Log out' }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
};

it.each([
  [/^Log out$/, 'DELETE /api/login'],
  [/^Log out everywhere/, 'DELETE /api/logins'],
])('ends the logins that were chosen, then leads to the login: %s', async (name, call) => {
  const calls = serve({ [call]: () => new Response(null, { status: 204 }) });
  const leave = vi.spyOn(location, 'assign').mockImplementation(() => {});
  await choose(name);
  await vi.waitFor(() => expect(leave).toHaveBeenCalledWith('/login'));
  expect(calls.map((made) => made.name)).toEqual([call]);
});

it('stays, and says why, where the server refuses', async () => {
  serve({ 'DELETE /api/login': () => refuse(500, 'internal', 'The data cannot be written.') });
  const leave = vi.spyOn(location, 'assign').mockImplementation(() => {});
  await choose(/^Log out$/);
  await screen.findByText('The data cannot be written.');
  expect(leave).not.toHaveBeenCalled();
});
