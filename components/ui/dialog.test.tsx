import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Dialog } from './dialog';

afterEach(cleanup);

it.each([
  ['Escape', () => userEvent.keyboard('{Escape}')],
  ['its cross', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
])('%s closes it', async (_name, close) => {
  const onClose = vi.fn();
  render(
    <Dialog title="Share" onClose={onClose}>
      <p>What it holds</p>
    </Dialog>,
  );
  screen.getByRole('dialog', { name: 'Share' });
  await close();
  expect(onClose).toHaveBeenCalledOnce();
});
