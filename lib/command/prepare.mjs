// What every command needs first, from a bare clone on: packages, the database client, a build. Each step is done only
// when what it is made from has changed. Plain Node: nothing is installed yet when this runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  work();
  writeFileSync(file, now);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `Loopbench needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
}

/** Packages and the generated database client. */
export function prepareSources() {
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

const builtFrom = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'instrumentation.ts',
  'proxy.ts',
];

/** The production build, in `.next`. */
export function prepareBuild() {
  prepareSources();
  whenChanged('.next/loopbench', '.next/BUILD_ID', builtFrom, () =>
    run('Building (once; the next start is quick)', process.execPath, [bin('next'), 'build']),
  );
}
