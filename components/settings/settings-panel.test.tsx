import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { KeepInvalid } from '@/components/shape/testing/keep-invalid';
import type { RequestField } from '@/lib/core/session/field/request-field';
import { requestFields } from '@/lib/core/session/field/request-fields';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import SettingsPanel from './settings-panel';

vi.mock('@/components/editor/code-editor', () => ({
  CodeEditor: ({ label, value }: { label: string; value: string }) => (
    <textarea aria-label={label} value={value} readOnly />
  ),
}));

afterEach(cleanup);

function show(given: object, fields?: readonly RequestField[]) {
  const config = sessionConfigSchema.parse(given);
  const [onChange, onTexts] = [vi.fn(), vi.fn()];
  render(
    <KeepInvalid onTexts={onTexts}>
      <SettingsPanel
        config={config}
        toolNames={['get_order']}
        onChange={onChange}
        {...(fields ? { fields } : {})}
      />
    </KeepInvalid>,
  );
  return { config, onChange, onTexts };
}

it('has a control for every field of the request and the loop, and none for what has its own place', () => {
  show({});
  for (const { label, section } of requestFields) {
    const named = [...screen.queryAllByLabelText(label), ...screen.queryAllByRole('group', { name: label })];
    expect([label, named.length > 0]).toEqual([label, section !== 'header']);
  }
});

it('sets a field where it belongs, and takes it out with the group nothing is left of', () => {
  const { config, onChange } = show({ output_config: { effort: 'low' } });
  fireEvent.change(screen.getByRole('textbox', { name: 'stop_sequences' }), { target: { value: 'a\n\nb ' } });
  expect(onChange).toHaveBeenLastCalledWith({ ...config, stop_sequences: ['a', 'b '] });
  fireEvent.change(screen.getByRole('combobox', { name: 'effort' }), { target: { value: '0' } });
  const { output_config: _gone, ...rest } = config;
  expect(onChange).toHaveBeenLastCalledWith(rest);
});

it('leaves what is being typed as it is typed: a new line and a comma at the end too', () => {
  const { onChange, onTexts } = show({});
  const lines = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'stop_sequences' });
  fireEvent.change(lines, { target: { value: '\n' } });
  expect(lines.value).toBe('\n');
  const names = screen.getByRole<HTMLInputElement>('textbox', { name: 'anthropic-beta' });
  fireEvent.change(names, { target: { value: ', ' } });
  expect(names.value).toBe(', ');
  onChange.mockClear();
  fireEvent.change(names, { target: { value: 'a beta' } });
  expect(onTexts).toHaveBeenLastCalledWith({
    '/settings/betas': expect.objectContaining({
      text: 'a beta',
      problem: expect.stringContaining('"a beta" cannot be sent'),
    }),
  });
  expect(onChange).not.toHaveBeenCalled();
});

it('tells a number that is out of bounds, and changes nothing', () => {
  const { onChange, onTexts } = show({});
  fireEvent.change(screen.getByRole('textbox', { name: 'loop.max_steps' }), { target: { value: '0' } });
  expect(onTexts).toHaveBeenCalledWith({
    '/settings/loop/max_steps': expect.objectContaining({
      text: '0',
      problem: 'A whole number from 1 to 1000.',
    }),
  });
  expect(onChange).not.toHaveBeenCalled();
});

it('shows a value that is not offered as set by JSON, and the JSON', () => {
  const thinking = { type: 'enabled', budget_tokens: 9000 };
  show({ thinking });
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'thinking' });
  expect(select.selectedOptions[0]?.textContent).toBe('as set by JSON');
  const other = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Other request fields' });
  expect(JSON.parse(other.value)).toEqual({ thinking });
});

it.each([
  ['effort', { output_config: { effort: 'utmost' } }],
  ['stop_sequences', { stop_sequences: ['two\nlines'] }],
  ['speed', { speed: { from: 'the future' } }],
])('says of %s that its value stands among the JSON, and takes it out', (label, given) => {
  const { config, onChange } = show(given);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: label });
  expect([box.value, box.disabled]).toEqual(['Set by JSON: see "Other request fields"', true]);
  const other = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Other request fields' });
  expect(JSON.parse(other.value)).toEqual(given);
  fireEvent.click(screen.getByRole('button', { name: `Take out ${label}` }));
  const bare = Object.keys(config).filter((name) => !Object.hasOwn(given, name));
  expect(Object.keys(onChange.mock.lastCall?.[0])).toEqual(bare);
});

it('shows the pace of the Simulator to nobody else', () => {
  show({ model: 'claude-opus-5' });
  expect(screen.queryByRole('combobox', { name: 'Pace of the Simulator' })).toBeNull();
});

it('has the scenarios of the Simulator with their sentences, and sends the chosen one', () => {
  const { config, onChange } = show({});
  const list = within(screen.getByRole('group', { name: 'Scenario of the Simulator' }));
  fireEvent.change(list.getByRole('searchbox'), { target: { value: 'refusal bio' } });
  expect(list.getByText('Refuses with the category "bio".')).toBeDefined();
  expect(list.getAllByRole('radio')).toHaveLength(2);
  fireEvent.click(list.getByRole('radio', { name: 'Refusal: bio' }));
  expect(onChange).toHaveBeenLastCalledWith({ ...config, metadata: { simulator: 'refusal-bio' } });
});

it('leaves a scenario when none is chosen, and keeps what else stands in metadata', () => {
  const { config, onChange } = show({ metadata: { user_id: 'u', simulator: 'refusal' } });
  fireEvent.click(screen.getByRole('radio', { name: 'None' }));
  expect(onChange).toHaveBeenLastCalledWith({ ...config, metadata: { user_id: 'u' } });
});

it('tells that another model takes no scenario', () => {
  show({ model: 'claude-opus-5', metadata: { simulator: 'refusal' } });
  expect(screen.getByText('claude-opus-5 does not take Scenario of the Simulator.')).toBeDefined();
});

it('shows a field that was added by its record alone, with what stands in its way', () => {
  const dummy: RequestField = {
    name: 'metadata.level',
    label: 'Level',
    help: 'How far',
    control: { kind: 'shape', shape: { is: 'integer', least: 0 } },
    section: 'request',
    isSent: true,
    beta: 'levels-2026-01-01',
  };
  const { config, onChange } = show({ metadata: { level: 3 } }, [...requestFields, dummy]);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Level' });
  expect([box.value, box.getAttribute('aria-describedby') !== null]).toEqual(['3', true]);
  expect(screen.getByText(/^Level needs the beta levels-2026-01-01/)).toBeDefined();
  fireEvent.change(box, { target: { value: '4' } });
  expect(onChange).toHaveBeenLastCalledWith({ ...config, metadata: { level: 4 } });
});
