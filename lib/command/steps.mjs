// The checks, counted. Those that only read the sources can be run side by side; each tells what it said when it has ended.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, root } from './prepare.mjs';

/** Fewer modules than this, and the boundaries were checked over nothing. */
const MIN_MODULES = 900;

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CI: process.env.CI ?? '1' };
const folder = mkdtempSync(join(tmpdir(), 'loopbench-check-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

let passed = 0;
let failed = 0;

/** Runs a program of ours to its end, with what it says on the terminal. */
function node(args, more = {}) {
  return spawnSync(process.execPath, args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' });
}

/** Runs a program of ours beside others, and gives what it said. */
function nodeAside(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', all: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said.stdout += text;
      said.all += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said.all += text;
    });
    child.on('error', (error) => resolve({ ...said, all: `${said.all}${error.message}\n`, status: 1 }));
    child.on('close', (status) => resolve({ ...said, status }));
  });
}

/** Runs one check, which counts as one test. */
async function check(title, args) {
  const from = performance.now();
  const { status, all } = await nodeAside(args);
  process.stdout.write(`\n── ${title} (${Math.round((performance.now() - from) / 1000)} s)\n${all}`);
  const isGood = status === 0;
  count(isGood ? 1 : 0, isGood ? 0 : 1);
  return isGood;
}

function count(good, bad) {
  passed += good;
  failed += bad;
}

export function checkFormat() {
  return check('Format and lint', [bin('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.']);
}

export async function checkTypes() {
  const isGood = await check('Route types', [bin('next'), 'typegen']);
  if (isGood) await check('Types', [bin('typescript', 'tsc'), '--noEmit']);
}

export async function checkBoundaries() {
  await cruise('Boundaries', '.dependency-cruiser.cjs');
  await cruise('Order of the rooms', '.dependency-cruiser-rooms.cjs');
}

/** Holds the imports against the rules of a configuration. */
async function cruise(title, config) {
  const from = ['app', 'components', 'lib', 'instrumentation.ts', 'proxy.ts'];
  const cruiser = bin('dependency-cruiser', 'depcruise');
  const { stdout, all } = await nodeAside([cruiser, '--config', config, ...from, '-T', 'json']);
  const { modules = [], summary } = parseOrEmpty(stdout);
  const own = modules.filter(({ source }) => /^(app|components|lib)\//.test(source)).length;
  process.stdout.write(`\n── ${title}\n`);
  for (const { rule, from: source, to } of summary?.violations ?? [])
    process.stdout.write(`${rule.name}: ${source} → ${to}\n`);
  if (!summary) process.stdout.write(all);
  const isGood = summary?.error === 0 && own >= MIN_MODULES;
  process.stdout.write(`${own} modules, ${summary?.error ?? '?'} violations\n`);
  count(isGood ? 1 : 0, isGood ? 0 : 1);
}

function parseOrEmpty(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export function checkUnused() {
  return check('Unused code', [bin('knip'), '--treat-config-hints-as-errors']);
}

/** The pages on how to add something are followed, each sample as it stands there. */
export function checkPages() {
  return check('Adding to each list as the pages say', [join(root, 'lib/command/try-adding.mjs')]);
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
