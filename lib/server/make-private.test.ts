import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePrivate } from './make-private';

const usual = process.umask();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopbench-private-'));
});
afterEach(() => {
  process.umask(usual);
  rmSync(folder, { recursive: true, force: true });
});

const modeOf = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o7777).toString(8);

function write(mode: number, ...path: string[]): void {
  writeFileSync(join(folder, ...path), '');
  chmodSync(join(folder, ...path), mode);
}

describe.runIf(process.platform !== 'win32')('a data folder that was there before', () => {
  it('is taken from the others, with what is ours in it, and keeps what is not', async () => {
    mkdirSync(join(folder, 'backups'));
    for (const path of [[], ['backups']]) chmodSync(join(folder, ...path), 0o755);
    const own = [
      'loopbench.db',
      'loopbench.db-wal',
      'loopbench.db-shm',
      'loopbench.lock',
      'loopbench.lock-shm',
    ];
    for (const name of [...own, 'notes.txt']) write(0o644, name);
    write(0o664, 'backups', 'monday.db');
    await makePrivate(folder);
    expect(own.map((name) => modeOf(name))).toEqual(own.map(() => '600'));
    expect([modeOf(), modeOf('backups'), modeOf('backups', 'monday.db')]).toEqual(['700', '700', '600']);
    expect(modeOf('notes.txt')).toBe('644');
  });

  it('has new files that are private', async () => {
    await makePrivate(join(folder, 'not there yet'));
    writeFileSync(join(folder, 'loopbench.db'), '');
    expect(modeOf('loopbench.db')).toBe('600');
  });

  it('stays open to all where all use it, and nothing is changed through a link', async () => {
    chmodSync(folder, 0o1777);
    write(0o644, 'elsewhere');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'loopbench.db'));
    await makePrivate(folder);
    expect([modeOf(), modeOf('elsewhere')]).toEqual(['1777', '644']);
  });
});
