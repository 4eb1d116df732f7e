import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ErrorPage } from './error-page';

// What is loaded later is at hand: how long it takes to load is not what is asked here.
beforeAll(() => Promise.all([import('./error-screen')]));
afterEach(cleanup);

it('a page that fails says why, and how to go on', async () => {
  const retry = vi.fn();
  render(<ErrorPage error={new Error('no database')} onRetry={retry} />);
  await screen.findByRole('heading', { name: 'Something went wrong.' });
  screen.getByText('no database');
  expect(screen.getByRole('link', { name: 'to the sessions' }).getAttribute('href')).toBe('/');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
});
