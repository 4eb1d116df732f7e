import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Menu } from './menu';

// What a menu is made of loads when somebody comes near it: here it is there already.
beforeAll(() => import('./menu-popup'));
afterEach(cleanup);

it('opened with a key has its first item chosen: Enter, Enter takes it', async () => {
  const onSelect = vi.fn();
  const groups = [[{ label: 'New tool', onSelect }], [{ label: 'Another', onSelect: () => {} }]];
  render(<Menu trigger={<button type="button">Add</button>} groups={groups} />);
  screen.getByRole('button', { name: 'Add' }).focus();
  await userEvent.keyboard('{Enter}');
  const first = await screen.findByRole('menuitem', { name: 'New tool' });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await userEvent.keyboard('{Enter}');
  expect(onSelect).toHaveBeenCalledOnce();
});
