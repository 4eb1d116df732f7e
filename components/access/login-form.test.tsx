import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import { LoginForm } from './login-form';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('lets in who gives the password, and says why it does not, with the wrong one chosen for typing over it', async () => {
  const calls = serve({
    'POST /api/login': (body) =>
      JSON.stringify(body) === '{"password":"right"}'
        ? new Response(null, { status: 204 })
        : refuse(401, 'unauthorized', 'This is not the password.'),
  });
  const enter = vi.fn();
  render(<LoginForm onLoggedIn={enter} />, { wrapper: Page });
  const box = screen.getByLabelText<HTMLInputElement>('Password');
  await userEvent.type(box, 'wrong{Enter}');
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toBe('This is not the password.'));
  expect(enter).not.toHaveBeenCalled();
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, 5]);

  await userEvent.clear(box);
  await userEvent.type(box, 'right');
  await userEvent.click(screen.getByRole('button', { name: 'Log in' }));
  await vi.waitFor(() => expect(enter).toHaveBeenCalledOnce());
  expect(calls).toHaveLength(2);
});

it('asks nobody without a password', async () => {
  const calls = serve({});
  render(<LoginForm onLoggedIn={() => {}} />, { wrapper: Page });
  await userEvent.type(screen.getByLabelText('Password'), '{Enter}');
  expect(calls).toEqual([]);
});
