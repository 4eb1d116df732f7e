import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import SessionFilesDialog from './session-files-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const file = (id: string, name: string, size: number | null, mime_type: string) => ({
  file_id: id,
  name,
  original_name: name,
  size,
  mime_type,
});
const show = () =>
  render(<SessionFilesDialog sessionId="s1" flush={async () => {}} onClose={() => {}} />, { wrapper: Page });
const bytes = (text: string) => () =>
  new Response(Uint8Array.from(text, (character) => character.charCodeAt(0)));

it('lists files, and shows tables, texts and images, but nothing that could run', async () => {
  const files = [
    file('f1', 'sales.csv', 14, 'text/csv'),
    file('f2', 'page.html', 20, 'text/html'),
    file('f3', 'dot.png', 60, 'image/png'),
    file('f4', 'data.bin', 2, 'application/octet-stream'),
    { ...file('f5', 'f5', null, 'application/octet-stream'), problem: 'It is gone.' },
  ];
  const path = (id: string) => `GET /api/sessions/s1/files/${id}`;
  serve({
    'GET /api/sessions/s1/files': () => ({ files, left_out: 2 }),
    [path('f1')]: bytes('city,sold\nOslo,3'),
    [path('f2')]: bytes('<script>1</script>'),
    [path('f3')]: bytes(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1Pe')),
    [path('f4')]: bytes('\0\x01'),
  });
  show();
  const list = within(await screen.findByRole('list', { name: 'Files' }));
  list.getByText('14 B · text/csv');
  screen.getByText('2 more are not listed.');
  for (const { name } of files.slice(0, 4))
    await userEvent.click(list.getByRole('button', { name: `Show ${name}` }));
  await list.findByRole('cell', { name: 'Oslo' });
  expect((await list.findByRole<HTMLImageElement>('img', { name: 'dot.png' })).src).toMatch(
    /^data:image\/png;base64,/,
  );
  await list.findByText('It is neither an image nor text. Download it to look at it.');
  expect(list.getByRole('listitem', { name: 'page.html' }).querySelector('script')).toBeNull();
  const lost = within(list.getByRole('listitem', { name: 'f5' }));
  lost.getByText('It is gone.');
  expect(lost.queryByRole('button')).toBeNull();
});

it('says that there are none, uploads one for the session, and says why one was refused', async () => {
  let files: object[] = [];
  let answer: unknown = refuse(413, 'body_too_large', 'The body is larger than 32 MB.');
  serve({ 'GET /api/sessions/s1/files': () => ({ files, left_out: 0 }), 'POST /api/files': () => answer });
  show();
  await screen.findByText(/^No files yet/);
  const input = screen.getByLabelText('Files to upload');
  await userEvent.upload(input, new File(['7'], 'a.txt', { type: 'text/plain' }));
  await screen.findByText('The body is larger than 32 MB.');
  files = [file('f1', 'a.txt', 1, 'text/plain')];
  answer = files[0];
  await userEvent.upload(input, new File(['7'], 'a.txt', { type: 'text/plain' }));
  await screen.findByRole('listitem', { name: 'a.txt' });
  expect(screen.queryByText('The body is larger than 32 MB.')).toBeNull();
});

it('says why the list could not be had', async () => {
  serve({ 'GET /api/sessions/s1/files': () => refuse(404, 'not_found', 'There is no session s1.') });
  show();
  await screen.findByText('There is no session s1.');
});
