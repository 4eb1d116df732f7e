import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Field } from '@/components/ui/form/field';
import { Select } from '@/components/ui/form/select';
import { FieldLabel } from './field-label';
import { Input } from './input';
import { Textarea } from './textarea';

afterEach(cleanup);

const controls = [
  ['Input', <Input key="input" />],
  ['Textarea', <Textarea key="textarea" />],
  ['Select', <Select key="select" value="a" options={[{ value: 'a', label: 'A' }]} onChange={vi.fn()} />],
] as const;

it.each(controls)('ties its label and what it does to the %s in it', (_name, control) => {
  render(
    <Field label="Name" description="As others see it">
      {control}
    </Field>,
  );
  const input = screen.getByLabelText('Name');
  const note = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(note?.textContent).toBe('As others see it');
  expect(input.getAttribute('aria-invalid')).toBeNull();
});

it.each(controls)(
  'marks the %s in it as wrong, and says why in the place of what it does',
  (_name, control) => {
    render(
      <Field label="Name" description="As others see it" error="There is one of this name.">
        {control}
      </Field>,
    );
    const input = screen.getByLabelText('Name');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const note = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toBe('There is one of this name.');
    expect(screen.queryByText('As others see it')).toBeNull();
  },
);

it('leaves a control beside it alone', () => {
  render(
    <>
      <Field label="Name" error="Too long.">
        <Input />
      </Field>
      <Input aria-label="Other" />
    </>,
  );
  expect(screen.getByLabelText('Other').getAttribute('aria-invalid')).toBeNull();
});

it('a label by itself belongs to the control with its id', async () => {
  render(
    <>
      <FieldLabel htmlFor="from">From</FieldLabel>
      <Select id="from" value="a" options={[{ value: 'a', label: 'A' }]} onChange={vi.fn()} />
    </>,
  );
  await userEvent.click(screen.getByText('From'));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'From' }));
});
