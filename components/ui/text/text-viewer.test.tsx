import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { writeCutMark } from '@/lib/core/cut/cut-mark';
import { TextViewer } from './text-viewer';

// The window measures its rows, which nothing here has.
vi.mock('virtua', () => ({
  VList: ({ data, children }: { data: string[]; children: (row: string, index: number) => unknown }) => (
    <div>{data.map((row, index) => children(row, index) as never)}</div>
  ),
}));

const origin = { of: 'turn', sessionId: 'ses_1', turnId: 'turn_1' } as const;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Answers with the rest of a text, in two lines. */
function answerWith(rest: string) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const middle = Math.floor(rest.length / 2);
    return new Response(
      [rest.slice(0, middle), rest.slice(middle)].map((piece) => `${JSON.stringify(piece)}\n`).join(''),
    );
  });
  return asked;
}

const cutText = (head: string, rest: string) =>
  head + writeCutMark({ origin, place: '1.0.2', length: rest.length });

it('loads the rest of a text that is not very long by itself', async () => {
  const rest = ` and "more"\n${'x'.repeat(20_000)} to the end`;
  const asked = answerWith(rest);
  render(<TextViewer text={cutText('The beginning', rest)} label="result" />);
  expect(screen.getByRole('figure', { name: 'result' }).textContent).toContain('The beginning');
  await waitFor(() =>
    expect(screen.getByRole('figure', { name: 'result' }).textContent).toBe(`The beginning${rest}`),
  );
  expect(asked).toEqual(['/api/sessions/ses_1/turns/turn_1/rest?place=1.0.2']);
});

it('loads the rest of a long text when it is asked for, and tells how long it is', async () => {
  const rest = `${'line\n'.repeat(20_000)}the end`;
  const asked = answerWith(rest);
  render(<TextViewer text={cutText('The beginning\n', rest)} label="result" />);
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 100 KB' }));
  await screen.findByText(/the end/);
});

it('stays open where its place in the page is made anew', async () => {
  answerWith(`${'row\n'.repeat(30_000)}the last row`);
  const text = cutText('The first row\n', `${'row\n'.repeat(30_000)}the last row`);
  const { unmount } = render(<TextViewer text={text} label="table" />);
  await userEvent.click(screen.getByRole('button', { name: /Show all/ }));
  unmount();
  render(<TextViewer text={text} label="table" />);
  await screen.findByText(/the last row/);
});

it('writes what was cut off a text within JSON as JSON', async () => {
  const rest = 'a "quoted" word';
  answerWith(rest);
  const text = JSON.stringify({ said: cutText('Here is ', rest), n: 1 });
  render(<TextViewer text={text} isWritten label="event" />);
  await waitFor(() =>
    expect(screen.getByRole('figure', { name: 'event' }).textContent).toBe(
      JSON.stringify({ said: `Here is ${rest}`, n: 1 }),
    ),
  );
});

it('keeps the beginning where the rest cannot be loaded, and says why when it was asked for', async () => {
  vi.stubGlobal('fetch', async () =>
    Response.json({ error: { code: 'not_found', message: 'There is no session ses_1.' } }, { status: 404 }),
  );
  render(<TextViewer text={cutText('The beginning\n', 'x'.repeat(100_000))} label="result" />);
  await userEvent.click(screen.getByRole('button', { name: /Show all/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('There is no session ses_1.');
  expect(screen.getByText('The beginning')).toBeTruthy();
});
