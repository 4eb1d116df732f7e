import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findRequestRule } from '@/lib/core/request/request-rules';
import { findRule } from '@/lib/core/tool/tool-rules';
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
const idsOf = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id);

it('tells what is asked, heard, checked and simulated of every capability, each once', () => {
  expect(rows.length).toBeGreaterThanOrEqual(67);
  expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length);
});

describe.each(rows.map(([what = '', ...cells]) => [what, cells] as const))('%s', (_what, cells) => {
  const [, , check, simulate, test] = cells;

  it('has an entry in every cell', () => {
    expect(cells.map((cell) => cell !== '')).toEqual(Array(5).fill(true));
  });

  it('names rules, scenarios and tests that there are', () => {
    expect(idsOf(check).filter((id) => !findRequestRule(id) && !findRule(id))).toEqual([]);
    expect(idsOf(simulate).filter((id) => !known.has(id))).toEqual([]);
    const tests = idsOf(test);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((path) => !/\.(?:test\.tsx?|story\.ts)$/.test(path) || !existsSync(path))).toEqual(
      [],
    );
  });
});
