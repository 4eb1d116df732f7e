import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { backUp } from './back-up';
import { Connection } from './connection';
import { openDatabase } from './database';
import { migrate } from './migrate';
import { restore } from './restore';

const MIGRATIONS = 'prisma/migrations';
const place = mkdtempSync(join(tmpdir(), 'loopbench backup #1? 5%-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
let count = 0;
const freshFolder = () => {
  count += 1;
  return join(place, String(count));
};

const session = (id: string) => ({
  id,
  title: id,
  config: '{}',
  tools: '[]',
  model: 'm',
  toolNames: '[]',
  createdAt: new Date(),
  updatedAt: new Date(),
});

/** A data folder with a session, closed again. */
async function makeFolder(id: string): Promise<string> {
  const folder = freshFolder();
  const { prisma, close } = await openDatabase(folder);
  await prisma.session.create({ data: session(id) });
  await prisma.login.create({ data: { tokenHash: 'h', createdAt: new Date(), lastSeenAt: new Date() } });
  await close();
  return folder;
}

async function readTitles(folder: string): Promise<string[]> {
  const { prisma, close } = await openDatabase(folder);
  const sessions = await prisma.session.findMany({ orderBy: { id: 'asc' } });
  await close();
  return sessions.map(({ title }) => title);
}

describe('a backup', () => {
  it('is whole while a server writes, and is all there is in its place', async () => {
    const folder = freshFolder();
    const { prisma, close } = await openDatabase(folder);
    await prisma.session.create({ data: session('first') });
    let isOver = false;
    const writing = (async () => {
      for (let index = 0; !isOver; index += 1) {
        const turns = { create: [{ id: `t${index}`, message: '{}', createdAt: new Date() }] };
        await prisma.session.create({ data: { ...session(`s${index}`), turns } });
        // The driver does not wait by itself, and would let nobody else do anything.
        await new Promise(setImmediate);
      }
      return prisma.session.count();
    })();
    const target = freshFolder();
    const made = await backUp(folder, MIGRATIONS, join(target, 'monday.db'));
    isOver = true;
    const written = await writing;
    await close();
    expect(made).toMatchObject({ file: join(target, 'monday.db'), runs: 0, shares: 0 });
    expect(made.sessions).toBeGreaterThan(0);
    expect(made.sessions).toBeLessThanOrEqual(written);
    expect(made.size).toBe(statSync(made.file).size);
    expect(statSync(made.file).mode & 0o77).toBe(0);
    expect(readdirSync(target)).toEqual(['monday.db']);
    const elsewhere = freshFolder();
    await restore(elsewhere, MIGRATIONS, made.file);
    expect(await readTitles(elsewhere)).toHaveLength(made.sessions);
  });

  it('gets a name of its own, and takes no other file', async () => {
    const folder = await makeFolder('a');
    const { file } = await backUp(folder, MIGRATIONS);
    expect(file).toMatch(/backups\/loopbench-[\dTZ.-]+\.db$/);
    await expect(backUp(folder, MIGRATIONS, file)).rejects.toThrow('there already');
    await expect(backUp(freshFolder(), MIGRATIONS)).rejects.toThrow('There is no database');
  });
});

describe('restoring', () => {
  it('brings back what there was, keeps what there is, and logs every browser out', async () => {
    const folder = await makeFolder('old');
    const { file } = await backUp(folder, MIGRATIONS);
    const { prisma, close } = await openDatabase(folder);
    await prisma.session.create({ data: session('since') });
    await close();
    const { kept } = await restore(folder, MIGRATIONS, file);
    expect(await readTitles(folder)).toEqual(['old']);
    const { prisma: restored, close: closeRestored } = await openDatabase(folder);
    expect(await restored.login.count()).toBe(0);
    await closeRestored();
    const again = freshFolder();
    await restore(again, MIGRATIONS, kept ?? '');
    expect(await readTitles(again)).toEqual(['old', 'since']);
  });

  it('takes in what stood in the log of a server that was killed', async () => {
    const folder = await makeFolder('kept');
    const crashed = freshFolder();
    const { prisma, close } = await openDatabase(folder);
    await prisma.session.create({ data: session('in the log') });
    await mkdir(crashed);
    for (const name of ['loopbench.db', 'loopbench.db-wal'])
      await cp(join(folder, name), join(crashed, name));
    await close();
    expect(statSync(join(crashed, 'loopbench.db-wal')).size).toBeGreaterThan(0);
    const { file } = await backUp(await makeFolder('new'), MIGRATIONS);
    const { kept } = await restore(crashed, MIGRATIONS, file);
    expect(await readTitles(crashed)).toEqual(['new']);
    expect(readdirSync(join(crashed, 'backups'))).toHaveLength(1);
    const again = freshFolder();
    await restore(again, MIGRATIONS, kept ?? '');
    expect(await readTitles(again)).toEqual(['in the log', 'kept']);
  });

  it('is refused while a server runs, and changes nothing', async () => {
    const folder = await makeFolder('a');
    const { file } = await backUp(folder, MIGRATIONS);
    const { prisma, close } = await openDatabase(folder);
    await prisma.session.create({ data: session('b') });
    await expect(restore(folder, MIGRATIONS, file)).rejects.toThrow(`process ${process.pid}`);
    expect(await prisma.session.count()).toBe(2);
    await close();
    expect(await readTitles(folder)).toEqual(['a', 'b']);
  });

  it('refuses a file that is damaged, cut off, something else or of a later version, and changes nothing', async () => {
    const folder = await makeFolder('a');
    const { file } = await backUp(folder, MIGRATIONS);
    const variant = async (change: (path: string) => void | Promise<void>) => {
      const path = `${freshFolder()}.db`;
      await cp(file, path);
      await change(path);
      return path;
    };
    const damaged = await variant((path) => {
      const bytes = readFileSync(path);
      bytes.fill(0xff, 4096 * 3, 4096 * 6);
      writeFileSync(path, bytes);
    });
    const cut = await variant((path) => truncateSync(path, 4096 * 4));
    const text = await variant((path) => writeFileSync(path, 'no database at all'));
    const empty = await variant((path) => writeFileSync(path, ''));
    const later = await variant(async (path) => {
      const client = new Connection(path);
      client.exec("UPDATE _prisma_migrations SET migration_name = '29990101000000_later'");
      client.close();
    });
    for (const path of [damaged, cut, text, empty, join(place, 'nowhere.db')]) {
      await expect(restore(folder, MIGRATIONS, path)).rejects.toMatchObject({ code: 'backup_unusable' });
    }
    await expect(restore(folder, MIGRATIONS, later)).rejects.toThrow('later version');
    expect(await readTitles(folder)).toEqual(['a']);
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('takes a file of an older version, which is brought up to date at the next start', async () => {
    const old = freshFolder();
    await mkdir(old);
    const [first = ''] = readdirSync(MIGRATIONS)
      .filter((name) => /^\d/.test(name))
      .sort();
    await cp(join(MIGRATIONS, first), join(old, 'migrations', first), { recursive: true });
    const client = new Connection(join(old, 'old.db'));
    await migrate(client, join(old, 'old.db'), join(old, 'migrations'));
    client.close();
    const folder = freshFolder();
    expect((await restore(folder, MIGRATIONS, join(old, 'old.db'))).kept).toBeNull();
    expect(await readTitles(folder)).toEqual([]);
  });
});
