// What every command needs first, from a bare clone on: packages, the database client, a build. Each step is done only
// when what it is made from has changed. Plain Node: nothing is installed yet when this runs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertNobodyServes } from './assert-nobody-serves.mjs';
import { prepareDriver } from './prepare-driver.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  // `prisma generate` asks for a schema engine it does not use, and would fetch one; any program satisfies it.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
};

/** Ends the program with one line for the person. */
export function giveUp(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

/** Runs a program in the repository, showing what it says. Throws when it fails. */
function run(title, command, args) {
  process.stdout.write(`${title}…\n`);
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${title} failed${error ? `: ${error.message}` : '.'}`);
}

/** The same, while other things go on. */
async function runBeside(title, command, args) {
  process.stdout.write(`${title}…\n`);
  const status = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (status !== 0) throw new Error(`${title} failed.`);
}

/** The script a package's command runs. */
export function bin(packageName, name = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin: scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof scripts === 'string' ? scripts : scripts[name]);
}

function* listFiles(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const file = join(path, entry.name);
    if (entry.name === 'generated' || entry.name.startsWith('.') || entry.name.includes('.test.')) continue;
    if (entry.isDirectory()) yield* listFiles(file);
    else yield file;
  }
}

/** A text that changes when one of the files, or a file in one of the folders, does. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.map((name) => join(root, name)).filter(existsSync)) {
    const files = readdirIfFolder(path) ? [...listFiles(path)].sort() : [path];
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function readdirIfFolder(path) {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

/** Does `work` unless it was done for the same sources before and `result` is still there. */
function whenChanged(mark, result, sources, work) {
  const file = join(root, mark);
  const now = fingerprint(sources);
  if (existsSync(join(root, result)) && existsSync(file) && readFileSync(file, 'utf8') === now) return;
  const done = work();
  if (done) return done.then(() => writeFileSync(file, now));
  writeFileSync(file, now);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Loopbench needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
}

/** Packages, the generated database client and the database driver. */
export async function prepareSources() {
  preparePackages();
  await prepareDriver(root);
}

function preparePackages() {
  checkNode();
  whenChanged('node_modules/.loopbench', 'node_modules', ['package-lock.json'], () =>
    // Not `npm ci`: it refuses a lock file made where a registry lacks other systems' optional packages.
    run('Installing packages', 'npm', ['install', '--no-save', '--include=dev', '--loglevel=error']),
  );
  whenChanged(
    'prisma/generated/.loopbench',
    'prisma/generated',
    ['prisma/schema.prisma', 'package-lock.json'],
    () =>
      run('Generating the database client', process.execPath, [
        bin('prisma'),
        'generate',
        '--config',
        'prisma/prisma.config.ts',
      ]),
  );
}

// Not `public`: its files are looked up when the server starts, and read when they are asked for.
const builtFrom = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
];

/** The production build, in `.next`. The driver is built beside it: neither needs the other. */
export async function prepareBuild() {
  preparePackages();
  const driver = prepareDriver(root);
  // It is awaited below; until then its failure is nobody's.
  driver.catch(() => {});
  await whenChanged('.next/loopbench', '.next/BUILD_ID', builtFrom, async () => {
    await assertNobodyServes(root);
    await runBeside('Building (once; the next start is quick)', process.execPath, [bin('next'), 'build']);
  });
  await driver;
}
