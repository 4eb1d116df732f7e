import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'loopbench-tools-'));
const tsx = join(process.cwd(), 'node_modules/tsx/dist/cli.mjs');
const script = join(process.cwd(), 'lib/command/tools.ts');

/** As `npx loopbench` runs it, once everything is set up. */
function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, '--tsconfig', join(process.cwd(), 'tsconfig.json'), script, ...args],
    { cwd: folder, encoding: 'utf8', input },
  );
  return { status, stdout, stderr };
}

beforeAll(() => {
  writeFileSync(join(folder, 'bad.json'), '[{"name": "a b", "input_schema": {"type": "object"}}]');
  writeFileSync(
    join(folder, 'orders.py'),
    'def get_order(order_id: str) -> dict:\n    """Gets an order.\n\n    Args:\n        order_id: The id.\n    """\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lints as text, JSON and SARIF, and fails for an error alone', () => {
  const bad = run(['lint', 'bad.json']);
  expect(bad.status).toBe(1);
  expect(bad.stdout).toMatch(/^bad\.json: a b name: error tool-name: /m);
  const [report] = JSON.parse(run(['lint', 'bad.json', 'orders.py', '--format', 'json']).stdout);
  expect(report).toMatchObject({ file: 'bad.json', findings: [{ id: 'tool-name' }, {}] });
  expect(JSON.parse(run(['lint', 'bad.json', '--format', 'sarif']).stdout).runs[0].results[0].level).toBe(
    'error',
  );
  const good = run(['lint', 'orders.py', '--silence', 'description-length,description-when']);
  expect(good.status).toBe(0);
  expect(good.stdout).not.toContain('description-length');
});

it('brings tools in and takes them away, from a file and from its input', () => {
  const imported = run(['import', 'orders.py']);
  expect(JSON.parse(imported.stdout)).toMatchObject([
    { name: 'get_order', input_schema: { required: ['order_id'] } },
  ]);
  expect(imported.stderr).toContain('read as python');
  const exported = run(['export', '-', '--target', 'typescript', '--out', 'made'], imported.stdout);
  expect([exported.status, readdirSync(join(folder, 'made')).length > 0]).toEqual([0, true]);
});

it.each([
  [['lint'], 2, 'at least one file'],
  [['bake', 'bad.json'], 2, 'no command "bake"'],
  [['export', 'bad.json', '--target', 'cobol'], 2, '--target'],
  [['lint', 'missing.json'], 1, 'missing.json'],
  [['lint', '--wrong', 'bad.json'], 2, '--wrong'],
])('says what is wrong with %j', (args, status, message) => {
  const called = run(args);
  expect(called.status).toBe(status);
  expect(called.stderr).toContain(message);
});
