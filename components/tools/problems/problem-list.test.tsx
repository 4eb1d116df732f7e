import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { limits } from '@/lib/core/limits/limits.mjs';
import ProblemList from './problem-list';
import SilencedList from './silenced-list';

afterEach(cleanup);

const problem = (rule: string, severity: ToolProblem['severity'], more: object = {}): ToolProblem => ({
  toolId: 'tool_1',
  rule,
  severity,
  message: `About ${rule}.`,
  about: { title: `Title of ${rule}`, why: 'Because.', source: 'A page' },
  at: '',
  start: 0,
  end: 1,
  ...more,
});
const fix = { label: 'Call it x', edits: [] };
const all = [
  problem('tip', 'info'),
  problem('tip', 'info', { at: '/a', message: 'About tip at a.' }),
  problem('bad', 'error', { fix }),
  problem('unwise', 'warning'),
];

function show() {
  const on = { onShow: vi.fn(), onFix: vi.fn(), onSilence: vi.fn() };
  render(<ProblemList label="Problems" problems={all} {...on} />);
  return { ...on, rows: within(screen.getByRole('list', { name: 'Problems' })).getAllByRole('listitem') };
}

it('tells the gravest first, counted by severity, each with what its rule asks for', () => {
  const { rows } = show();
  expect(rows.map((row) => row.textContent?.match(/^About \w+/)?.[0])).toEqual([
    'About bad',
    'About unwise',
    'About tip',
    'About tip',
  ]);
  const region = screen.getByRole('region', { name: 'Problems' });
  for (const words of ['1 problem', '1 warning', '2 tips']) expect(region.textContent).toContain(words);
  expect(rows[0]?.textContent).toContain('Title of badBecause.Rule bad. Source: A page.');
});

it('offers the fix of what has one', () => {
  const { onFix } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Call it x' }));
  expect(onFix).toHaveBeenCalledWith(all[2]);
});

it('silences a warning or a tip with a reason, and never what the API refuses', () => {
  const { onSilence } = show();
  expect(screen.queryByRole('button', { name: 'Silence: About bad.' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Silence: About tip.' }));
  const form = screen.getByRole('form', { name: 'Silence a finding' });
  const submit = within(form).getByRole<HTMLButtonElement>('button', { name: 'Silence' });
  expect(submit.disabled).toBe(true);
  const box = within(form).getByRole<HTMLInputElement>('textbox', { name: 'Reason' });
  expect(box.maxLength).toBe(limits.silenceReason.value);
  fireEvent.change(box, { target: { value: ' known ' } });
  fireEvent.click(within(form).getByRole('checkbox', { name: /^All 2 of this rule/ }));
  fireEvent.click(submit);
  expect(onSilence).toHaveBeenCalledWith(all[0], 'known', true);
});

it('lists what is silenced with its reason, and tells it again when asked to', () => {
  const onShowAgain = vi.fn();
  const here = { rule: 'tip', path: '/a', reason: 'obvious' };
  const gone = { rule: 'old', reason: 'was wrong' };
  render(
    <SilencedList
      silenced={[here, gone]}
      problems={[problem('tip', 'info', { at: '/a', silence: here })]}
      onShowAgain={onShowAgain}
    />,
  );
  const rows = screen.getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    'About tip.Reason: obviousShow again',
    'The rule old finds nothing here now.Reason: was wrongShow again',
  ]);
  fireEvent.click(within(rows[1] ?? document.body).getByRole('button', { name: 'Show again' }));
  expect(onShowAgain).toHaveBeenCalledWith(gone);
});
