import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { serve, Page as Wrapper } from '@/components/ui/testing/serve-page';
import type { SessionTool } from '@/lib/core/session/session-tool';
import AnswersForm from './answers-form';

// Here the editor never loads: what stands is the plain box it begins as.
vi.mock('@/components/editor/load-monaco', () => ({ loadMonaco: () => new Promise(() => {}) }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const ruleOf = (content: string) => ({ result: { content } });
const toolOf = (...contents: string[]): SessionTool => ({
  id: 'tool_1',
  text: '{"name": "get_order"}',
  enabled: true,
  answerer: { type: 'mock', rules: contents.map(ruleOf) },
});

function Page({ initial }: { initial: SessionTool }) {
  const [tool, setTool] = useState(initial);
  return <AnswersForm tool={tool} onChange={(change) => setTool({ ...tool, ...change })} />;
}

/** As a reload does: what the session has is read anew, and what stands in the page is gone. */
function open(...contents: string[]) {
  cleanup();
  render(<Page initial={toolOf(...contents)} />, { wrapper: Wrapper });
}

const conditionOf = (number: number) =>
  within(screen.getByRole('region', { name: `Rule ${number}` })).getByLabelText<HTMLTextAreaElement>(
    'When the input matches',
  );

it('keeps a condition that is no JSON yet over a reload, with its rule, until it is right', async () => {
  open('one', 'two');
  fireEvent.change(conditionOf(2), { target: { value: '{"properties": {' } });
  open('one', 'two');
  expect([conditionOf(1).value, conditionOf(2).value]).toEqual(['', '{"properties": {']);
  screen.getByText(/Until it is right, the condition before it stays/);

  await userEvent.click(screen.getByRole('button', { name: 'Delete rule 1' }));
  open('two');
  expect(conditionOf(1).value).toBe('{"properties": {');
  open('another');
  expect(conditionOf(1).value).toBe('');

  open('one');
  fireEvent.change(conditionOf(1), { target: { value: '{' } });
  fireEvent.change(conditionOf(1), { target: { value: '' } });
  open('one');
  expect(conditionOf(1).value).toBe('');
});

it('names a word of a condition that is no keyword, with its place, and still takes the condition', () => {
  open('one');
  fireEvent.change(conditionOf(1), { target: { value: '{\n  "propertys": {}\n}' } });
  screen.getByText(/Line 2, column 3: "propertys" is no keyword.*Did you mean "properties"/);
  expect(conditionOf(1).value).toContain('propertys');
});

it('tries an input: which rule answers, and with what', async () => {
  const answered = { result: { content: 'shipped', is_error: false }, asks_person: false, ms: 1 };
  serve({
    'POST /api/answers/try': () => ({ ...answered, trace: [{ kind: 'progress', text: 'Rule 1 answers.' }] }),
  });
  open('shipped');
  const input = screen.getByLabelText('Input to try');
  fireEvent.change(input, { target: { value: '{"id": "1"}' } });
  await userEvent.click(screen.getByRole('button', { name: 'Try' }));
  const section = within(screen.getByRole('region', { name: 'Try an input' }));
  await section.findByText(/Rule 1 answers/);
  section.getByText('shipped');
  fireEvent.change(input, { target: { value: '[1]' } });
  await userEvent.click(screen.getByRole('button', { name: 'Try' }));
  section.getByText(/is a JSON object/);
});

it('says whether inputs that break the schema are answered as errors, which they are at first', async () => {
  open('one');
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /break the schema/ });
  expect(box.checked).toBe(true);
  await userEvent.click(box);
  expect(box.checked).toBe(false);
});
