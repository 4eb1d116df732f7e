import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Toasts, toast } from './toast';

afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

it('keeps what went wrong until it is closed, and lets other words go by themselves', async () => {
  render(<Toasts />);
  vi.useFakeTimers({ shouldAdvanceTime: true });
  act(() => {
    toast('Deleted one session');
    toast('notes.json was not imported. It is no JSON.', { isError: true });
  });
  await screen.findByText('Deleted one session');
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(screen.queryByText('Deleted one session')).toBeNull();
  screen.getByText(/notes.json was not imported/);
  vi.useRealTimers();
  await userEvent.click(screen.getByRole('button', { name: 'Close toast' }));
  await waitFor(() => expect(screen.queryByText(/notes.json/)).toBeNull());
});
