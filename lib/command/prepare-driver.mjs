// The database driver (better-sqlite3) is native code: it is built on this machine where that can be done without a
// network, and fetched ready-made where it cannot. Plain Node: what is installed is what `npm install` brought.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAME = 'better-sqlite3';

/**
 * Sees that the driver runs under this Node. Takes a minute where it has to be built.
 *
 * @param root the repository
 * @returns a promise that is rejected with what is missing
 */
export async function prepareDriver(root) {
  const folder = join(root, 'node_modules', NAME);
  const mark = join(folder, 'build', '.loopbench');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const now = `${version} ${process.platform} ${process.arch} ${process.versions.modules}`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  if (!canLoad(root)) await install(root);
  if (!canLoad(root)) throw new Error(whatIsMissing());
  writeFileSync(mark, now);
}

function canLoad(root) {
  const script = `new (require('${NAME}'))(':memory:').close()`;
  return spawnSync(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' }).status === 0;
}

/** Runs the package's own install script, which nothing else may run. */
function install(root) {
  const headers = findHeaders();
  const canBuild = headers !== null && hasCompiler();
  process.stdout.write(`${canBuild ? 'Building' : 'Fetching'} the database driver…\n`);
  const env = {
    ...process.env,
    ...(canBuild ? { npm_config_nodedir: headers, npm_config_build_from_source: 'true' } : {}),
  };
  const args = ['rebuild', NAME, '--ignore-scripts=false', '--loglevel=error'];
  const isWindows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn('npm', args, {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: isWindows,
    });
    child.on('error', resolve);
    child.on('exit', resolve);
  });
}

/** The folder whose `include/node` has the headers of this very Node; null where they are not installed. */
function findHeaders() {
  const folder = dirname(dirname(process.execPath));
  try {
    const text = readFileSync(join(folder, 'include', 'node', 'node_version.h'), 'utf8');
    const read = (part) => new RegExp(`#define NODE_${part}_VERSION (\\d+)`).exec(text)?.[1];
    const found = [read('MAJOR'), read('MINOR'), read('PATCH')].join('.');
    return found === process.versions.node ? folder : null;
  } catch {
    return null;
  }
}

function hasCompiler() {
  const tools = process.platform === 'win32' ? [] : ['make', 'python3', process.env.CXX ?? 'c++'];
  return (
    tools.length > 0 &&
    tools.every((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0)
  );
}

const whatIsMissing =
  () => `The database driver (${NAME}) could be neither built nor fetched for Node ${process.versions.node}.
To build it, install a C++ compiler, make and Python 3 (Debian: apt-get install g++ make python3), and the headers of this
Node (they come with the archives of nodejs.org, in include/node beside bin).
To fetch it ready-made, this machine has to reach github.com.
Then run the command again.`;
