import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { DismissibleForm, type DismissibleFormProps } from './dismissible-form';

afterEach(cleanup);

function Page(props: Partial<DismissibleFormProps>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen && (
        <DismissibleForm
          label="Run from here"
          submitLabel="Run"
          onSubmit={() => setOpen(false)}
          onClose={() => setOpen(false)}
          {...props}
        >
          {props.children ?? <input aria-label="Times" />}
        </DismissibleForm>
      )}
    </>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const form = () => screen.queryByRole('form', { name: 'Run from here' });

it.each([
  ['Escape', () => userEvent.keyboard('{Escape}')],
  ['Cancel', () => press('Cancel')],
])('%s leaves it for the button that opened it', async (_name, leave) => {
  render(<Page />);
  await press('Open');
  await leave();
  expect(form()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }));
});

it('only Cancel throws away what was written', async () => {
  const onDiscard = vi.fn();
  render(<Page onDiscard={onDiscard} />);
  await press('Open');
  await userEvent.keyboard('{Escape}');
  expect(onDiscard).not.toHaveBeenCalled();
  await press('Open');
  await press('Cancel');
  expect(onDiscard).toHaveBeenCalledOnce();
});

it('says why it could not be sent, until it is sent again or changed', async () => {
  const onSubmit = vi
    .fn()
    .mockRejectedValueOnce(new Error('Something goes on.'))
    .mockResolvedValue(undefined);
  render(<Page onSubmit={onSubmit} />);
  await press('Open');
  await press('Run');
  expect((await screen.findByRole('alert')).textContent).toBe('Something goes on.');
  await press('Run');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('takes back what it said as soon as what stands in it is changed', async () => {
  render(
    <Page onSubmit={() => Promise.reject(new Error('No number.'))}>
      {({ forgetError }) => <input aria-label="Times" onChange={forgetError} />}
    </Page>,
  );
  await press('Open');
  await press('Run');
  await screen.findByRole('alert');
  await userEvent.type(screen.getByLabelText('Times'), '1');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('is sent once, however often it is asked to', async () => {
  let end = () => {};
  const onSubmit = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  render(<Page onSubmit={onSubmit} />);
  await press('Open');
  await userEvent.type(screen.getByLabelText('Times'), '{Enter}{Enter}');
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Run' }).disabled).toBe(true);
  end();
});

it('can be sent again where it stays', async () => {
  const onSubmit = vi.fn(async () => {});
  render(<Page onSubmit={onSubmit} staysOpen />);
  await press('Open');
  await press('Run');
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Run' }).disabled).toBe(false),
  );
  await press('Run');
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

it('is not sent while there is nothing to send', async () => {
  const onSubmit = vi.fn();
  render(<Page disabled onSubmit={onSubmit} />);
  await press('Open');
  await userEvent.type(screen.getByLabelText('Times'), '{Enter}');
  expect(onSubmit).not.toHaveBeenCalled();
});
