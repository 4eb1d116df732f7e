import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { bodyFields } from '@/lib/core/claude/shape/body-shapes';
import { anything, type Shape } from '@/lib/core/claude/shape/shape';
import { ShapeControl } from './shape-control';
import { KeepInvalid } from './testing/keep-invalid';

vi.mock('@/components/editor/code-editor', () => ({
  CodeEditor: ({
    label,
    value,
    onChange,
  }: {
    label: string;
    value: string;
    onChange: (text: string) => void;
  }) => <textarea aria-label={label} value={value} onChange={(event) => onChange(event.target.value)} />,
}));

afterEach(cleanup);

const onChange = vi.fn();

function Page({ shape, initial }: { shape: Shape; initial: unknown }) {
  const [value, setValue] = useState(initial);
  return (
    <KeepInvalid>
      <ShapeControl
        shape={shape}
        label="field"
        path="/field"
        value={value}
        onChange={(next) => {
          onChange(next);
          setValue(next);
        }}
      />
    </KeepInvalid>
  );
}

const open = (name: string, initial?: unknown) =>
  render(<Page shape={bodyFields[name]?.shape ?? anything} initial={initial} />);
const last = () => onChange.mock.lastCall?.[0];

it('sets one of a few values, and takes it out again', async () => {
  open('speed');
  await userEvent.selectOptions(screen.getByLabelText('field'), 'fast');
  expect(last()).toBe('fast');
  await userEvent.selectOptions(screen.getByLabelText('field'), 'not set');
  expect(last()).toBeUndefined();
});

it('builds a list of servers, entry by entry, with what each cannot be without', async () => {
  open('mcp_servers');
  await userEvent.click(screen.getByRole('button', { name: 'Add to field' }));
  expect(last()).toEqual([{ type: 'url' }]);
  await userEvent.type(screen.getByLabelText('url (required)'), 'https://mcp.example');
  await userEvent.type(screen.getByLabelText('name (required)'), 'docs');
  expect(last()).toEqual([{ type: 'url', url: 'https://mcp.example', name: 'docs' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Take out field 1' }));
  expect(last()).toBeUndefined();
});

it('edits what is cleared from a conversation, and keeps what it does not touch', async () => {
  const clear = { type: 'clear_tool_uses_20250919', exclude_tools: ['look'] };
  open('context_management', { edits: [clear] });
  await userEvent.type(screen.getByLabelText('exclude_tools'), '\nfind');
  expect(last()).toEqual({ edits: [{ ...clear, exclude_tools: ['look', 'find'] }] });
});

it('tells of a number that is none, keeps it as typed, and changes nothing', () => {
  const shape: Shape = { is: 'integer', least: 1024 };
  render(<Page shape={shape} initial={2000} />);
  const calls = onChange.mock.calls.length;
  fireEvent.change(screen.getByLabelText('field'), { target: { value: '12' } });
  screen.getByText('A whole number from 1024 up.');
  expect(screen.getByLabelText<HTMLInputElement>('field').value).toBe('12');
  expect(onChange.mock.calls).toHaveLength(calls);
});

it('edits a value of another form as JSON, whole', () => {
  open('speed', { from: 'the future' });
  const box = screen.getByLabelText<HTMLTextAreaElement>('field');
  expect(JSON.parse(box.value)).toEqual({ from: 'the future' });
  fireEvent.change(box, { target: { value: '{' } });
  expect(box.value).toBe('{');
  fireEvent.change(box, { target: { value: '"fast"' } });
  expect(last()).toBe('fast');
});

it('is a choice between an id and fields where both are taken', async () => {
  open('container');
  await userEvent.selectOptions(screen.getByLabelText('field'), 'with fields');
  await userEvent.type(screen.getByLabelText('id'), 'c1');
  expect(last()).toEqual({ id: 'c1' });
});
