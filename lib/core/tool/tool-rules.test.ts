import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { findWorst } from './find-worst';
import { findRule, toolRules } from './tool-rules';

const RULES = 'lib/core/tool/rules';

it.each(toolRules.map((rule) => [rule.id, rule] as const))(
  'the rule %s has an id of its own and says what it is, why, and where it comes from',
  (id, rule) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(findRule(id)).toBe(rule);
    for (const text of [rule.title, rule.why, rule.source]) expect(text.length).toBeGreaterThan(10);
  },
);

it('every rule has a file and a table named by its id, and every file is listed', () => {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('-rule.ts'),
  );
  expect(files.map((file) => basename(file, '-rule.ts')).sort()).toEqual(
    toolRules.map(({ id }) => id).sort(),
  );
  for (const file of files)
    expect([file, existsSync(join(RULES, file.replace(/\.ts$/, '.test.ts')))]).toEqual([file, true]);
});

it('what the API refuses is told before advice, so that a list that is cut never loses it', () => {
  const order = toolRules.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
  expect(order).toEqual(order.toSorted());
  expect(findWorst([])).toBeUndefined();
});
