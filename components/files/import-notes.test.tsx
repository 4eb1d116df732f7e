import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import ImportNotes from './import-notes';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

it('are counted as they were, not as they are listed', () => {
  render(<ImportNotes sessionId="ses_1" notes={['messages.2: mended', 'And 7 more notes.']} />);
  expect(screen.getByText(/^8 notes of the import/)).toBeTruthy();
});

it('stand until they are dismissed, and can be read again', async () => {
  const show = () => render(<ImportNotes sessionId="ses_1" notes={['messages.2: mended']} />);
  const { unmount } = show();
  expect(screen.getByText('messages.2: mended')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('messages.2: mended')).toBeNull();
  unmount();
  show();
  expect(screen.queryByText('messages.2: mended')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Read' }));
  expect(screen.getByText('messages.2: mended')).toBeTruthy();
});
