import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { Button } from './button';
import { Popover } from './popover';

afterEach(cleanup);

it('opens beside its button under its name, and Escape closes it and gives the focus back', async () => {
  render(
    <Popover label="Map" header={null} trigger={<Button>Open</Button>}>
      <p>Branches</p>
    </Popover>,
  );
  const button = screen.getByRole('button', { name: 'Open' });
  await userEvent.click(button);
  await screen.findByRole('dialog', { name: 'Map' });
  screen.getByText('Branches');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

it('has a cross to close it, where it shows its name', async () => {
  render(
    <Popover label="Map" header={null} trigger={<Button>Open</Button>}>
      <p>Branches</p>
    </Popover>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('does not open while there is nothing to show', async () => {
  render(
    <Popover label="Map" disabled trigger={<Button>Open</Button>}>
      <p>Branches</p>
    </Popover>,
  );
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open' }).disabled).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.queryByText('Branches')).toBeNull();
});
