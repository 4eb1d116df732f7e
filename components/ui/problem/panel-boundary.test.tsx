import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { describeError } from './describe-error';
import { PanelBoundary } from './panel-boundary';

// What is loaded later is at hand: how long it takes to load is not what is asked here.
beforeAll(() => Promise.all([import('./error-notice')]));
afterEach(cleanup);

let isBroken = true;

function Inspector() {
  if (isBroken) throw new Error('no run');
  return <p>The run</p>;
}

it('a panel that fails says so in its place, and the one beside it goes on', async () => {
  const onCaughtError = vi.fn();
  render(
    <>
      <PanelBoundary name="The inspector">
        <Inspector />
      </PanelBoundary>
      <PanelBoundary name="The conversation">
        <p>Hello</p>
      </PanelBoundary>
    </>,
    { onCaughtError },
  );
  expect(onCaughtError).toHaveBeenCalled();
  screen.getByText('Hello');
  screen.getByText('The inspector could not be shown.');
  await screen.findByText('no run');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  screen.getByText('The run');
});

it.each([
  ['an error', new Error('broken'), 'broken'],
  ['an error without words', new TypeError(), 'TypeError'],
  ['something thrown that is none', 'just words', 'just words'],
  ['nothing', undefined, 'undefined'],
  [
    'a failure of the server, by its number in the log',
    Object.assign(new Error('An error occurred in the Server Components render.'), { digest: '1234' }),
    "An error occurred in the Server Components render. Number in the server's log: 1234",
  ],
])('%s is told in one line', (_what, error, line) => {
  expect(describeError('Title', error).line).toBe(line);
});

it('a failure of megabytes is told in a few lines', () => {
  const { line, whole } = describeError('Title', new Error('x'.repeat(5_000_000)));
  expect(line.length).toBeLessThan(500);
  expect(whole.length).toBeLessThan(10_000);
});
