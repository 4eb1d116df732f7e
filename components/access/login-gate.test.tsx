import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Page, serve } from '@/components/ui/testing/serve-page';
import { resolveLogin, untilLoggedIn } from '@/lib/client/login-gate';
import { LoginGate } from './login-gate';

const at = vi.hoisted(() => ({ path: '/' }));
vi.mock('next/navigation', () => ({ usePathname: () => at.path }));

// What is loaded later is at hand: how long it takes to load is not what is asked here.
beforeAll(() => Promise.all([import('./page-login')]));
afterEach(() => {
  act(() => resolveLogin(false));
  cleanup();
  vi.unstubAllGlobals();
});

/** A page on which a call has found the login ended. */
const open = async (path: string) => {
  at.path = path;
  render(<LoginGate />, { wrapper: Page });
  expect(screen.queryByRole('dialog')).toBeNull();
  let told: boolean | undefined;
  await act(async () => {
    void untilLoggedIn().then((isLoggedIn) => {
      told = isLoggedIn;
    });
  });
  return () => told;
};

it('asks for the password in front of the page, and lets what waits go on', async () => {
  serve({ 'POST /api/login': () => new Response(null, { status: 204 }) });
  const told = await open('/sessions/s1');
  await screen.findByRole('dialog', { name: 'Log in to go on' });
  screen.getByText(/What you wrote is still here/);
  expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
  await userEvent.type(screen.getByLabelText('Password'), 'right{Enter}');
  await vi.waitFor(() => expect(told()).toBe(true));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it.each(['/s', '/s/abc'])('lets who only looks at a link do without: %s', async (path) => {
  const told = await open(path);
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  await vi.waitFor(() => expect(told()).toBe(false));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('leaves the page of the login alone, which asks by itself', async () => {
  await open('/login');
  expect(screen.queryByRole('dialog')).toBeNull();
});
