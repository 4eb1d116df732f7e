import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, serve } from '@/components/ui/testing/serve-page';
import type { ShareData } from '@/lib/core/api/share-operations';
import { ShareList } from './share-list';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const share = (id: string, more: Partial<ShareData> = {}): ShareData => ({
  id,
  sessionId: 's1',
  title: `Link ${id}`,
  createdAt: '2026-11-01T10:00:00.000Z',
  expiresAt: null,
  revokedAt: null,
  views: 2,
  ...more,
});
const rowOf = async (title: string) => {
  const row = (await screen.findByText(title)).closest('li');
  if (!row) throw new Error(`${title} stands in no row.`);
  return within(row);
};

it.each([
  ['a link that leads somewhere', {}, 'live', true],
  ['one that expires in a hundred years', { expiresAt: '2126-01-01T00:00:00.000Z' }, 'live', true],
  ['one that has expired', { expiresAt: '2020-01-01T00:00:00.000Z' }, 'expired', false],
  ['one that was revoked', { revokedAt: '2026-11-02T10:00:00.000Z' }, 'revoked', false],
])(
  'says of a link whether it still leads somewhere, and lets it be revoked then: %s',
  async (_what, more, label, can) => {
    serve({ 'GET /api/shares': () => ({ items: [share('1', more)] }) });
    render(<ShareList />, { wrapper: Page });
    const row = await rowOf('Link 1');
    row.getByText(label);
    expect(row.queryByRole('button', { name: 'Revoke' }) !== null).toBe(can);
  },
);

it('revokes a link once that was confirmed', async () => {
  let items = [share('1'), share('2')];
  const calls = serve({
    'GET /api/shares': () => ({ items }),
    'DELETE /api/shares/2': () => {
      items = [share('1'), share('2', { revokedAt: '2026-11-30T10:00:00.000Z' })];
      return new Response(null, { status: 204 });
    },
  });
  render(<ShareList />, { wrapper: Page });
  await userEvent.click((await rowOf('Link 2')).getByRole('button', { name: 'Revoke' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Revoke this link?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Keep it' }));
  expect(calls.every(({ name }) => name === 'GET /api/shares')).toBe(true);

  await userEvent.click((await rowOf('Link 2')).getByRole('button', { name: 'Revoke' }));
  const again = within(await screen.findByRole('dialog', { name: 'Revoke this link?' }));
  await userEvent.click(again.getByRole('button', { name: 'Revoke' }));
  await screen.findByText('revoked');
  expect((await rowOf('Link 1')).getByText('live')).toBeTruthy();
});

it('says how to make the first', async () => {
  serve({ 'GET /api/shares': () => ({ items: [] }) });
  render(<ShareList />, { wrapper: Page });
  await screen.findByText(/No links yet/);
});
