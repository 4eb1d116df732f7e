import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Switch } from '@/components/ui/form/switch';
import { Checkbox } from './checkbox';
import { FileInput } from './file-input';
import { Input } from './input';
import { SearchInput } from './search-input';
import { SegmentedControl } from './segmented-control';

afterEach(cleanup);

function ToolsBox() {
  const [checked, setChecked] = useState(false);
  return (
    <Checkbox label="Tools" description="Exactly as typed" checked={checked} onCheckedChange={setChecked} />
  );
}

it('a checkbox is ticked by a click on its label or its description, and by the space bar', async () => {
  render(<ToolsBox />);
  const box = screen.getByRole<HTMLInputElement>('checkbox');
  await userEvent.click(screen.getByText('Tools'));
  expect(box.checked).toBe(true);
  await userEvent.click(screen.getByText('Exactly as typed'));
  expect(box.checked).toBe(false);
  box.focus();
  await userEvent.keyboard(' ');
  expect(box.checked).toBe(true);
});

it('a disabled checkbox stays as it is', async () => {
  const onCheckedChange = vi.fn();
  render(<Checkbox label="Tools" checked disabled onCheckedChange={onCheckedChange} />);
  await userEvent.click(screen.getByText('Tools'));
  expect(onCheckedChange).not.toHaveBeenCalled();
});

it('a switch says what it switches to', async () => {
  const onChange = vi.fn();
  render(<Switch label="is_error" checked={false} onCheckedChange={onChange} />);
  const button = screen.getByRole('switch', { name: 'is_error' });
  expect(button.getAttribute('aria-checked')).toBe('false');
  await userEvent.click(button);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
});

it('a segmented control tells which is chosen, and what another click chooses', async () => {
  const onChange = vi.fn();
  const options = [
    { value: 'auto', label: 'Auto' },
    { value: 'step', label: 'Step' },
  ] as const;
  render(<SegmentedControl label="Mode" options={options} value="auto" onChange={onChange} />);
  screen.getByRole('button', { name: 'Auto', pressed: true });
  await userEvent.click(screen.getByRole('button', { name: 'Step', pressed: false }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith('step');
});

it('an input that is said to be wrong is marked as such', () => {
  render(<Input aria-label="Times" error />);
  expect(screen.getByRole('textbox', { name: 'Times' }).getAttribute('aria-invalid')).toBe('true');
});

it('a search has a name, and shows the key that leads to it', () => {
  render(<SearchInput label="Search sessions" shortcut="/" />);
  screen.getByRole('searchbox', { name: 'Search sessions' });
  screen.getByText('/');
});

it('the same file can be chosen twice, after it was mended', async () => {
  const onFiles = vi.fn();
  render(<FileInput ref={null} label="Files" accept=".json" onFiles={onFiles} />);
  const input = screen.getByLabelText<HTMLInputElement>('Files');
  await userEvent.upload(input, new File(['{}'], 'session.json'));
  expect(onFiles).toHaveBeenCalledOnce();
  expect(input.value).toBe('');
});
