import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Disclosure } from './disclosure';
import { DisclosureButton } from './disclosure-button';
import { EmptyState } from './empty-state';
import { PageHeader } from './page-header';

afterEach(cleanup);

it('a disclosure opens with a click on its line, and by itself when it is to', async () => {
  const { rerender } = render(<Disclosure summary="Why">Because.</Disclosure>);
  const details = screen.getByRole<HTMLDetailsElement>('group');
  expect(details.open).toBe(false);
  await userEvent.click(screen.getByText('Why'));
  expect(details.open).toBe(true);
  rerender(
    <Disclosure summary="Why" open>
      Because.
    </Disclosure>,
  );
  expect(details.open).toBe(true);
});

it('a button that opens something says whether it is open', async () => {
  const onClick = vi.fn();
  render(
    <DisclosureButton expanded={false} onClick={onClick}>
      Branches
    </DisclosureButton>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Branches', expanded: false }));
  expect(onClick).toHaveBeenCalledOnce();
});

it('a page says what it is in a heading, with the way back and what can be done', () => {
  render(<PageHeader title="Links" back={<a href="/">Sessions</a>} actions={<span>Theme</span>} />);
  screen.getByRole('heading', { level: 1, name: 'Links' });
  screen.getByRole('link', { name: 'Sessions' });
  screen.getByText('Theme');
});

it('an empty list says why, and offers a way on', () => {
  render(<EmptyState actions={<a href="/">Begin</a>}>Nothing here yet.</EmptyState>);
  screen.getByText('Nothing here yet.');
  screen.getByRole('link', { name: 'Begin' });
});
