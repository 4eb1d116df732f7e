import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { applyEdits } from 'jsonc-parser';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { toEdits } from '@/lib/core/tool-form/to-edits';
import ToolForm from './tool-form';

// Nothing is laid out here: what is virtual would show nothing.
vi.mock('virtua', () => ({
  Virtualizer: ({ data, children }: { data: unknown[]; children: (item: unknown) => unknown }) =>
    data.map((item) => children(item)),
}));
afterEach(cleanup);

const typed = `{
  "name":   "look",
  "x-own": 1.0,
  "input_schema": {
    "type": "object",
    "properties": {
      "id": {"type": "string"},
      "size": {"type":"integer","maximum":12345678901234567890}
    }
  }
}`;

let text = '';
const onUndo = vi.fn();
function Page({ initial }: { initial: string }) {
  const [now, setNow] = useState(initial);
  text = now;
  return (
    <ToolForm
      text={now}
      problems={[]}
      onChange={(change) => setNow((held) => applyEdits(held, toEdits(held, change)))}
      onUndo={onUndo}
    />
  );
}
const line = (name: RegExp) => screen.getByRole('button', { name, expanded: false });

it('writes a description into the text, and leaves the rest as it was typed', () => {
  render(<Page initial={typed} />);
  const [description] = screen.getAllByLabelText('Description');
  fireEvent.change(description ?? document.body, { target: { value: 'Looks. Finds it.' } });
  expect(text).toBe(typed.replace('"look",', '"look",\n  "description": "Looks. Finds it.",'));
  screen.getByText(/2 sentences/);
});

it('renames a property once its field is left, and refuses a name that is taken', async () => {
  render(<Page initial={typed} />);
  await userEvent.click(line(/^id/));
  const name = screen.getAllByLabelText('Name').at(-1) ?? document.body;
  await userEvent.clear(name);
  await userEvent.type(name, 'size{Enter}');
  screen.getByText('Another has this name.');
  expect(text).toBe(typed);
  await userEvent.clear(name);
  await userEvent.type(name, 'key{Enter}');
  expect(text).toBe(typed.replace('"id":', '"key":'));
});

it('sets limits, values and whether it is required', async () => {
  render(<Page initial={typed} />);
  await userEvent.click(line(/^size/));
  expect(screen.getByLabelText<HTMLInputElement>('maximum').value).toBe('12345678901234567890');
  await userEvent.type(screen.getByLabelText('minimum'), '1.0{Enter}');
  await userEvent.click(screen.getByLabelText('Required'));
  const values = screen.getByRole('group', { name: 'enum' });
  await userEvent.type(within(values).getByLabelText('Add to enum'), '3{Enter}');
  expect(text).toContain('"minimum": 1.0');
  expect(text).toContain('"enum": [3]');
  expect(text).toContain('"maximum":12345678901234567890');
  expect(JSON.parse(text).input_schema.required).toEqual(['size']);
});

it('moves a line by keys and takes it out', async () => {
  render(<Page initial={typed} />);
  fireEvent.keyDown(line(/^size/), { key: 'ArrowUp', altKey: true });
  expect(Object.keys(JSON.parse(text).input_schema.properties)).toEqual(['size', 'id']);
  fireEvent.keyDown(line(/^id/), { key: 'Delete' });
  expect(Object.keys(JSON.parse(text).input_schema.properties)).toEqual(['size']);
});

it('gives undo to the history of the text', () => {
  render(<Page initial={typed} />);
  fireEvent.keyDown(screen.getByLabelText('Name'), { key: 'z', ctrlKey: true });
  expect(onUndo).toHaveBeenLastCalledWith(true);
  fireEvent.keyDown(screen.getByLabelText('Name'), { key: 'z', ctrlKey: true, shiftKey: true });
  expect(onUndo).toHaveBeenLastCalledWith(false);
});

it('shows what was last readable, and cannot be used, while the text is broken', () => {
  const { rerender } = render(<ToolForm text={typed} problems={[]} onChange={() => {}} onUndo={onUndo} />);
  rerender(<ToolForm text={`${typed}}`} problems={[]} onChange={() => {}} onUndo={onUndo} />);
  screen.getByText('The text cannot be read as it is.');
  expect(screen.getByRole('group', { name: 'Form' })).toHaveProperty('disabled', true);
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('look');
});
