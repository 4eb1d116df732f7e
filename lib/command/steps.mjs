// The checks, one after the other, counted.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, root } from './prepare.mjs';
import { tryAdding } from './try-adding.mjs';

/** Fewer modules than this, and the boundaries were checked over nothing. */
const MIN_MODULES = 900;

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CI: process.env.CI ?? '1' };
const folder = mkdtempSync(join(tmpdir(), 'loopbench-check-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

let passed = 0;
let failed = 0;

function node(args, more = {}, capture = false) {
  return spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...env, ...more },
    stdio: capture ? ['inherit', 'pipe', 'inherit'] : 'inherit',
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

/** Runs one check, which counts as one test. */
function check(title, args) {
  process.stdout.write(`\n── ${title}\n`);
  const isGood = node(args).status === 0;
  count(isGood ? 1 : 0, isGood ? 0 : 1);
  return isGood;
}

function count(good, bad) {
  passed += good;
  failed += bad;
}

export function checkFormat() {
  check('Format and lint', [bin('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.']);
}

export function checkTypes() {
  const isGood = check('Route types', [bin('next'), 'typegen']);
  if (isGood) check('Types', [bin('typescript', 'tsc'), '--noEmit']);
}

export function checkBoundaries() {
  cruise('Boundaries', '.dependency-cruiser.cjs');
  cruise('Order of the rooms', '.dependency-cruiser-rooms.cjs');
}

/** Holds the imports against the rules of a configuration. */
function cruise(title, config) {
  process.stdout.write(`\n── ${title}\n`);
  const from = ['app', 'components', 'lib', 'instrumentation.ts', 'proxy.ts'];
  const cruiser = bin('dependency-cruiser', 'depcruise');
  const cruised = node([cruiser, '--config', config, ...from, '-T', 'json'], {}, true);
  const { modules = [], summary } = JSON.parse(cruised.stdout || '{}');
  const own = modules.filter(({ source }) => /^(app|components|lib)\//.test(source)).length;
  for (const { rule, from: source, to } of summary?.violations ?? [])
    process.stdout.write(`${rule.name}: ${source} → ${to}\n`);
  const isGood = summary?.error === 0 && own >= MIN_MODULES;
  process.stdout.write(`${own} modules, ${summary?.error ?? '?'} violations\n`);
  count(isGood ? 1 : 0, isGood ? 0 : 1);
}

export function checkUnused() {
  check('Unused code', [bin('knip'), '--treat-config-hints-as-errors']);
}

/** The pages on how to add something are followed, each sample as it stands there. */
export function checkPages() {
  return checkThat('Adding to each list as the pages say', async () => tryAdding());
}

export function runUnitTests() {
  process.stdout.write('\n── Unit and route tests\n');
  const report = join(folder, 'unit.json');
  const { status } = node([
    bin('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  countReport(status, report, (json) => [json.numPassedTests, json.numFailedTests]);
}

/** Does some work that throws when it fails, which counts as one test. */
export async function checkThat(title, work) {
  process.stdout.write(`\n── ${title}\n`);
  try {
    await work();
    count(1, 0);
    return true;
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    count(0, 1);
    return false;
  }
}

export function runStories(executable) {
  process.stdout.write('\n── Stories in the browser\n');
  const report = join(folder, 'stories.json');
  const { status } = node([bin('@playwright/test', 'playwright'), 'test', '-c', 'e2e/playwright.config.ts'], {
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  countReport(status, report, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected]);
}

/** A runner that failed without a failed test (it did not start, nothing ran) is a failure too. */
function countReport(status, report, read) {
  try {
    const [good, bad] = read(JSON.parse(readFileSync(report, 'utf8')));
    count(good, bad === 0 && (status !== 0 || good === 0) ? 1 : bad);
  } catch {
    count(0, 1);
  }
}

/** Says how it went, in the last line, and ends. */
export function finish() {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 ? 0 : 1);
}
