import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findRequestRule } from '@/lib/core/request/request-rules';
import { scenarios } from './scenarios';

const page = readFileSync('public/docs/protocol.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (?:What |-)/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
const known = new Set(scenarios.map(({ id }) => id));
const idsOf = (cell = ''): string[] => [...cell.matchAll(/`([\w-]+)`/g)].map(([, id = '']) => id);

it('has an entry in every cell of its table', () => {
  expect(rows.length).toBeGreaterThan(40);
  for (const cells of rows) expect(cells.map((cell) => cell !== '')).toEqual([true, true, true, true, true]);
});

it('names rules and scenarios that there are', () => {
  for (const [what, , , check, attempt] of rows) {
    expect(
      idsOf(check).filter((id) => !findRequestRule(id)),
      what,
    ).toEqual([]);
    expect(
      idsOf(attempt).filter((id) => !known.has(id)),
      what,
    ).toEqual([]);
  }
});
