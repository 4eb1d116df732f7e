import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { KeepInvalid } from '@/components/shape/testing/keep-invalid';
import { SystemControl } from './system-control';

afterEach(cleanup);

let value: unknown;
function Page({ initial }: { initial?: unknown }) {
  const [now, setNow] = useState(initial);
  value = now;
  return (
    <KeepInvalid>
      <SystemControl label="System" path="/settings/system" value={now} onChange={setNow} />
    </KeepInvalid>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const textForm = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Text' });
const block = (text: string, rest: object = {}) => ({ type: 'text', text, ...rest });

it('is a text that becomes a block and a text again, with nothing lost', async () => {
  render(<Page initial={'Be brief.\n '} />);
  await press('Blocks');
  expect(value).toEqual([block('Be brief.\n ')]);
  await press('Text');
  expect(value).toBe('Be brief.\n ');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'System' }).value).toBe('Be brief.\n ');
});

it('is made of blocks with cache breakpoints', async () => {
  render(<Page />);
  await press('Blocks');
  await press('Add to System');
  await press('Add to System');
  const blocks = within(screen.getByRole('group', { name: 'System' }));
  fireEvent.change(blocks.getByRole('textbox', { name: 'System 1' }), { target: { value: 'The law.' } });
  fireEvent.change(blocks.getByRole('textbox', { name: 'System 2' }), { target: { value: 'Be brief.' } });
  const [first] = blocks.getAllByRole('combobox', { name: 'cache_control' });
  if (first) await userEvent.selectOptions(first, 'ephemeral, ttl 1h');
  expect(value).toEqual([
    block('The law.', { cache_control: { type: 'ephemeral', ttl: '1h' } }),
    block('Be brief.'),
  ]);
  if (first) await userEvent.selectOptions(first, 'not set');
  await press('Take out System 2');
  expect(value).toEqual([block('The law.')]);
});

it.each([
  [[block('a'), block('b')], false],
  [[block('a', { cache_control: { type: 'ephemeral' } })], false],
  [[block('a')], true],
])('says of %j whether one text can say it', (initial, canBeText) => {
  render(<Page initial={initial} />);
  expect(textForm().disabled).toBe(!canBeText);
  expect(screen.queryAllByText(/One text cannot say this/)).toHaveLength(canBeText ? 0 : 1);
});

it('still has a form of blocks when the last is taken out', async () => {
  render(<Page initial={[block('a')]} />);
  await press('Take out System 1');
  expect(value).toBeUndefined();
  await press('Add to System');
  expect(value).toEqual([block('')]);
});
