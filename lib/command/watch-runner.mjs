// `npm start` runs the server behind a shell. When npm alone is ended, or the shell, nobody tells what is behind it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const SHELL = /^-?(sh|dash|bash|zsh|ash|ksh|busybox)$/;
const EVERY_MS = 1000;

/**
 * Remembers which program ran this one by its npm script.
 *
 * @param {{ npm_lifecycle_script?: string }} environment
 * @returns a function that tells, once, when that program has ended. It never does for a server that was started in
 *   another way, by itself, by a service manager or in the background: whoever started that may leave.
 */
export function watchRunner({ npm_lifecycle_script: script } = process.env) {
  if (!script?.startsWith('node lib/command/serve.mjs')) return () => {};
  const parent = process.ppid;
  const { name, parent: runner } = readProcess(parent) ?? {};
  // A shell goes on waiting for its command when whoever ran it is gone.
  const watched = runner && SHELL.test(name) ? [parent, runner] : [parent];
  return (whenGone) => {
    const timer = setInterval(() => {
      if (process.ppid === parent && watched.every(isAlive)) return;
      clearInterval(timer);
      whenGone();
    }, EVERY_MS);
    timer.unref();
  };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** The name and the parent of a process; null where that cannot be learned, as on Windows. */
function readProcess(pid) {
  try {
    return process.platform === 'linux' ? readStat(pid) : askPs(pid);
  } catch {
    return null;
  }
}

/** `12 (dash) S 11 …`; the name may hold spaces and brackets. */
function readStat(pid) {
  const [, name, parent] = /^\d+ \((.*)\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return { name, parent: Number(parent) };
}

function askPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [, parent, name] = /^\s*(\d+)\s+(?:.*\/)?(\S+)\s*$/.exec(stdout);
  return { name, parent: Number(parent) };
}
