import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { tellOutdated } from '@/lib/client/outdated-page';
import OutdatedNotice from './outdated-notice';

afterEach(cleanup);

it('offers to reload a page that is older than the server, and only that', () => {
  render(<OutdatedNotice />);
  expect(screen.queryByRole('alert')).toBeNull();
  act(tellOutdated);
  expect(screen.getByRole('alert').textContent).toContain('This page is older than the server.');
  screen.getByRole('button', { name: 'Reload' });
});
