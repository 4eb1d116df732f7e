import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps, ComponentType } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Button } from './button';
import { IconButton } from './icon-button';
import { CardButton } from './layout/card-button';
import { RowButton } from './row-button';
import { TextButton } from './text-button';
import { UnstyledButton } from './unstyled-button';

afterEach(cleanup);

const buttons: [string, ComponentType<ComponentProps<'button'>>][] = [
  ['Button', Button],
  ['TextButton', TextButton],
  ['RowButton', RowButton],
  ['CardButton', CardButton],
  ['UnstyledButton', UnstyledButton],
];

it.each(buttons)('a %s in a form does not send it, unless it is said to', async (_name, Part) => {
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <form onSubmit={onSubmit}>
      <Part>Another</Part>
      <Part type="submit">Save</Part>
    </form>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Another' }));
  expect(onSubmit).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSubmit).toHaveBeenCalledOnce();
});

it('a button of icons has a name, and the size it is given where it is used', () => {
  render(<IconButton label="More actions" icon={<svg aria-hidden="true" />} className="size-7" />);
  const { classList } = screen.getByRole('button', { name: 'More actions' });
  expect([classList.contains('size-7'), classList.contains('size-6')]).toEqual([true, false]);
});

it('a card to choose says whether it is the chosen one', () => {
  render(
    <>
      <CardButton selected>By hand</CardButton>
      <CardButton selected={false}>By mocks</CardButton>
    </>,
  );
  screen.getByRole('button', { name: 'By hand', pressed: true });
  screen.getByRole('button', { name: 'By mocks', pressed: false });
});
