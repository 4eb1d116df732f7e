import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { FindingList } from './finding-list';

afterEach(cleanup);

const findings = [
  { id: 'f1', kind: 'API key', count: 3, sample: 'sk-ant-…' },
  { id: 'f2', kind: 'e-mail', count: 1, sample: 'a…@example.com' },
];
const show = (list: typeof findings, isPending = false) => {
  const keep = vi.fn();
  render(<FindingList findings={list} kept={new Set(['f2'])} onKeep={keep} isPending={isPending} />);
  return keep;
};

it('masks what is ticked, and keeps what is not', async () => {
  const keep = show(findings);
  const [key, mail] = screen.getAllByRole<HTMLInputElement>('checkbox');
  expect([key?.checked, mail?.checked]).toEqual([true, false]);
  screen.getByText('3 places');
  await userEvent.click(screen.getByRole('checkbox', { name: /API key/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /e-mail/ }));
  expect(keep.mock.calls).toEqual([
    ['f1', true],
    ['f2', false],
  ]);
});

it('says that nothing was found only once it has looked', () => {
  show([], true);
  screen.getByText(/Looking for keys/);
  cleanup();
  show([]);
  screen.getByText(/No keys, tokens/);
});
