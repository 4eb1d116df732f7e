import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import SavePresetDialog from './save-preset-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const show = (flush = async () => {}) => {
  const close = vi.fn();
  render(<SavePresetDialog sessionId="s1" title="Weather" flush={flush} onClose={close} />, {
    wrapper: Page,
  });
  return close;
};
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save preset' }));
const part = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

it('makes a preset of the parts that are ticked, once what was edited is saved', async () => {
  const order: string[] = [];
  const calls = serve({
    'POST /api/presets': () => {
      order.push('preset');
      return { name: 'Storm' };
    },
  });
  const close = show(async () => {
    order.push('saved');
  });
  const name = screen.getByLabelText('Name');
  await userEvent.clear(name);
  await userEvent.type(name, 'Storm');
  await userEvent.click(part(/unsent message/));
  await save();
  await screen.findByText('Saved as preset "Storm".');
  expect(order).toEqual(['saved', 'preset']);
  expect(calls[0]?.body).toEqual({
    sessionId: 's1',
    name: 'Storm',
    note: null,
    include: ['config', 'tools', 'answerers', 'draft'],
  });
  expect(close).toHaveBeenCalledOnce();
});

it('takes who answers the tools along with the tools only', async () => {
  const calls = serve({ 'POST /api/presets': () => ({ name: 'Weather' }) });
  show();
  await userEvent.click(part(/^Tools/));
  expect(part(/Who answers/)).toMatchObject({ checked: false, disabled: true });
  await save();
  await vi.waitFor(() => expect(calls[0]?.body).toMatchObject({ include: ['config'] }));
});

it('says at the name that another preset has it, until another is typed', async () => {
  serve({ 'POST /api/presets': () => refuse(409, 'name_taken', 'There is a preset "Weather" already.') });
  const close = show();
  await save();
  const name = screen.getByLabelText('Name');
  await vi.waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
  screen.getByText('There is a preset "Weather" already.');
  await userEvent.type(name, ' 2');
  expect(screen.queryByText(/already/)).toBeNull();
  expect(close).not.toHaveBeenCalled();
});

it('cannot be saved without a name, or with nothing in it', async () => {
  serve({});
  show();
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Save preset' });
  await userEvent.clear(screen.getByLabelText('Name'));
  expect(button.disabled).toBe(true);
  await userEvent.type(screen.getByLabelText('Name'), 'x');
  expect(button.disabled).toBe(false);
  for (const name of [/Model and settings/, /^Tools/]) await userEvent.click(part(name));
  expect(button.disabled).toBe(true);
});
