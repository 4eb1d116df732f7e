import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import PasteDialog from './paste-dialog';

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const READ = 'POST /api/requests/repair';
const repaired = {
  request: { model: 'm', messages: [{ role: 'user', content: 'Hello' }] },
  problems: [
    {
      id: 'max-tokens',
      severity: 'error',
      path: 'max_tokens',
      message: 'max_tokens is missing.',
      source: 'x',
    },
  ],
  changes: [
    { path: 'messages.0', message: 'An empty text was taken out.', before: { type: 'text', text: '' } },
  ],
};
const paste = async (text: string) => {
  await userEvent.click(screen.getByLabelText('What you have'));
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: 'Check and mend' }));
};

it('shows what was mended, what is left, and what can be sent', async () => {
  const calls = serve({ [READ]: () => repaired });
  render(<PasteDialog onClose={() => {}} />, { wrapper: Page });
  await paste('[{"role": "user", "content": "Hello"},]');
  const mended = await screen.findByRole('list', { name: 'What was mended' });
  expect(mended.textContent).toContain('An empty text was taken out.');
  expect(
    within(screen.getByRole('list', { name: 'What is left' })).getByText(/max_tokens is missing/),
  ).toBeTruthy();
  expect(screen.getByRole('figure', { name: 'mended request' }).textContent).toContain('Hello');
  expect(calls[0]?.body).toEqual({ text: '[{"role": "user", "content": "Hello"},]' });
});

it('says why a text is no request, and offers nothing to open', async () => {
  serve({ [READ]: () => refuse(400, 'bad_request', 'This is no request of any known kind.') });
  render(<PasteDialog onClose={() => {}} />, { wrapper: Page });
  await paste('Hello');
  expect((await screen.findByRole('alert')).textContent).toContain('no request of any known kind');
  expect(screen.queryByRole('button', { name: 'Open as a session' })).toBeNull();
});
