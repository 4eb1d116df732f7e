import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { JsonControl } from './json-control';
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

it('shows what somebody else has saved, and leaves what is typed here as it is typed', () => {
  const onChange = vi.fn();
  const show = (value: unknown) => (
    <KeepInvalid>
      <JsonControl label="Other" path="/other" isObject outlives value={value} onChange={onChange} />
    </KeepInvalid>
  );
  const view = render(show(undefined));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Other' });
  fireEvent.change(box, { target: { value: '{"top_k":5,  "model":"m"}' } });
  expect(onChange).toHaveBeenLastCalledWith({ top_k: 5, model: 'm' });
  // A field with a control of its own is left out of it.
  view.rerender(show({ top_k: 5 }));
  expect(box.value).toBe('{"top_k":5,  "model":"m"}');
  view.rerender(show({ top_k: 6 }));
  expect(JSON.parse(box.value)).toEqual({ top_k: 6 });
  expect(onChange).toHaveBeenCalledTimes(1);
});
