import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Connection } from './connection';
import { openDatabase } from './database';
import { migrate } from './migrate';

const folder = mkdtempSync(join(tmpdir(), 'loopbench-db-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const freshFolder = () => {
  count += 1;
  return join(folder, String(count));
};

const session = (id: string) => ({
  id,
  title: 't',
  config: '{}',
  tools: '[]',
  model: 'm',
  toolNames: '[]',
  createdAt: new Date(),
  updatedAt: new Date(),
});

describe('the database', () => {
  it('keeps its promises of durability after a hundred mixed transactions', async () => {
    const { prisma, close } = await openDatabase(freshFolder());
    const readPragmas = async () => ({
      journal: await prisma.$queryRawUnsafe('PRAGMA journal_mode'),
      synchronous: await prisma.$queryRawUnsafe('PRAGMA synchronous'),
      timeout: await prisma.$queryRawUnsafe('PRAGMA busy_timeout'),
      foreignKeys: await prisma.$queryRawUnsafe('PRAGMA foreign_keys'),
    });
    for (let index = 0; index < 50; index += 1) {
      await prisma.$transaction([
        prisma.session.create({ data: session(`a${index}`) }),
        prisma.session.count(),
      ]);
      const turns = { create: [{ id: `t${index}`, message: '{}', createdAt: new Date() }] };
      await prisma.session.create({ data: { ...session(`b${index}`), turns } });
    }
    expect(await readPragmas()).toEqual({
      journal: [{ journal_mode: 'wal' }],
      synchronous: [{ synchronous: 2 }],
      timeout: [{ timeout: 5000 }],
      foreignKeys: [{ foreign_keys: 1 }],
    });
    await close();
  });

  it('belongs to one process at a time, and says to whom', async () => {
    const place = freshFolder();
    const first = await openDatabase(place);
    await expect(openDatabase(place)).rejects.toThrow(new RegExp(`process ${process.pid}`));
    await first.close();
    const again = await openDatabase(place);
    await again.close();
  });

  it('says at the start that it is damaged, and how to go on', async () => {
    const place = freshFolder();
    const { prisma, close } = await openDatabase(place);
    for (let index = 0; index < 200; index += 1)
      await prisma.session.create({ data: { ...session(`s${index}`), draft: 'x'.repeat(500) } });
    await close();
    const file = join(place, 'loopbench.db');
    const sound = readFileSync(file);
    const bytes = Buffer.from(sound);
    bytes.fill(0xff, bytes.length - 3 * 4096, bytes.length - 4096);
    for (const damaged of [
      bytes,
      Buffer.from('no database at all, but long enough to look like a file of one'),
    ]) {
      writeFileSync(file, damaged);
      await expect(openDatabase(place)).rejects.toMatchObject({
        code: 'database_damaged',
        message: expect.stringContaining('npm run restore'),
      });
      expect(readFileSync(file).equals(damaged)).toBe(true);
    }
    writeFileSync(file, sound);
    await (await openDatabase(place)).close();
  });

  it('says of a place it cannot use what is wrong there, and what to do', async () => {
    const inPlaceOf = async (name: string) => {
      const place = freshFolder();
      await mkdir(join(place, name), { recursive: true });
      return place;
    };
    const file = `${freshFolder()}.txt`;
    writeFileSync(file, 'something else');
    const dangling = freshFolder();
    symlinkSync(join(folder, 'nowhere', 'deep'), dangling);
    const places = [
      file,
      join(dangling, 'data'),
      join(file, 'data'),
      await inPlaceOf('loopbench.db'),
      await inPlaceOf('loopbench.lock'),
    ];
    for (const place of places)
      await expect(openDatabase(place)).rejects.toMatchObject({
        code: 'data_unusable',
        message: expect.stringMatching(
          /(something else of that name|cannot be opened|cannot be made).*set LOOPBENCH_DATA/s,
        ),
      });

    const place = freshFolder();
    await mkdir(place);
    const lock = join(place, 'loopbench.lock');
    writeFileSync(lock, 'no lock at all, but long enough to look like a file of one'.repeat(100));
    await expect(openDatabase(place)).rejects.toThrow(
      `${lock} is damaged. Nothing of yours is in it: delete it`,
    );
    rmSync(lock);
    await (await openDatabase(place)).close();
  });

  it('opens as a server that was killed has left it, with its log beside it', async () => {
    const place = freshFolder();
    const { prisma, close } = await openDatabase(place);
    await prisma.session.create({ data: session('s') });
    const left = freshFolder();
    await mkdir(left);
    for (const name of ['loopbench.db', 'loopbench.db-wal']) await cp(join(place, name), join(left, name));
    await close();
    const again = await openDatabase(left);
    expect(await again.prisma.session.count()).toBe(1);
    await again.close();
  });

  it('is as the Prisma schema says: the same tables, columns, types, keys and indexes', async () => {
    const place = freshFolder();
    const { prisma, close } = await openDatabase(place);
    for (const model of readModels()) {
      const columns = await prisma.$queryRawUnsafe<
        { name: string; type: string; notnull: bigint; pk: bigint }[]
      >(`PRAGMA table_info("${model.name}")`);
      const actual = columns.map(({ name, type, notnull }) => ({
        name,
        type,
        isRequired: Number(notnull) === 1,
      }));
      expect([model.name, actual]).toEqual([model.name, model.columns]);
      const keys = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
      expect(keys.map(({ name }) => name)).toEqual(model.keys);
      const indexes = await prisma.$queryRawUnsafe<{ name: string; origin: string }[]>(
        `PRAGMA index_list("${model.name}")`,
      );
      expect(
        indexes
          .filter(({ origin }) => origin === 'c')
          .map(({ name }) => name)
          .sort(),
      ).toEqual(model.indexes);
    }
    await close();
  });
});

/** What prisma/schema.prisma says of each table, read from its text. */
function readModels() {
  const text = readFileSync('prisma/schema.prisma', 'utf8');
  const types: Record<string, string> = {
    String: 'TEXT',
    Int: 'INTEGER',
    DateTime: 'DATETIME',
    Boolean: 'BOOLEAN',
    Bytes: 'BLOB',
  };
  return [...text.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = '', body = '']) => {
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(String|Int|DateTime|Boolean|Bytes)(\?)?(.*)$/gm)];
    const list = (pattern: RegExp) =>
      [...body.matchAll(pattern)].map(([, names = '']) => names.split(',').map((field) => field.trim()));
    const single = fields.filter(([, , , , rest = '']) => /@id\b/.test(rest)).map(([, field = '']) => field);
    return {
      name,
      columns: fields.map(([, field, type = '', optional]) => ({
        name: field,
        type: types[type],
        isRequired: !optional,
      })),
      keys: single.length > 0 ? single : list(/@@id\(\[(.*?)\]\)/g).flat(),
      indexes: [
        ...list(/@@index\(\[(.*?)\]\)/g).map((names) => `${name}_${names.join('_')}_idx`),
        ...[...body.matchAll(/@@index\(\[.*?\], map: "(\w+)"\)/g)].map(([, mapped]) => mapped),
        ...fields
          .filter(([, , , , rest = '']) => /@unique\b/.test(rest))
          .map(([, field]) => `${name}_${field}_key`),
      ].sort(),
    };
  });
}

describe('migrate', () => {
  const copyMigrations = async () => {
    const place = freshFolder();
    await cp('prisma/migrations', place, { recursive: true });
    return place;
  };
  const open = () => {
    const file = join(`${freshFolder()}.db`);
    return { file, client: new Connection(file) };
  };

  it('applies each migration once and keeps the history Prisma reads', async () => {
    const { file, client } = open();
    const names = await migrate(client, file, 'prisma/migrations');
    expect(names.length).toBeGreaterThan(0);
    expect(await migrate(client, file, 'prisma/migrations')).toEqual([]);
    const rows = client.all<Record<string, unknown>>(
      'SELECT * FROM _prisma_migrations ORDER BY migration_name',
    );
    expect(rows.map((row) => row.migration_name)).toEqual(names);
    expect(rows[0]).toMatchObject({ applied_steps_count: 1, rolled_back_at: null });
    expect(String(rows[0]?.checksum)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lays a copy aside before it changes a database that is in use', async () => {
    const { file, client } = open();
    const migrations = await copyMigrations();
    await migrate(client, file, migrations);
    await mkdir(join(migrations, '29990101000000_later'));
    writeFileSync(join(migrations, '29990101000000_later', 'migration.sql'), 'CREATE TABLE later (id TEXT);');
    expect(await migrate(client, file, migrations)).toEqual(['29990101000000_later']);
    const rows = client.all<Record<string, unknown>>("SELECT name FROM sqlite_master WHERE name = 'later'");
    expect(rows).toHaveLength(1);
  });

  it('leaves the database as it was when a migration fails', async () => {
    const { file, client } = open();
    const migrations = await copyMigrations();
    await migrate(client, file, migrations);
    await mkdir(join(migrations, '29990101000000_broken'));
    writeFileSync(
      join(migrations, '29990101000000_broken', 'migration.sql'),
      'CREATE TABLE half (id TEXT); CREATE TABEL oops;',
    );
    await expect(migrate(client, file, migrations)).rejects.toThrow();
    const rows = client.all<Record<string, unknown>>("SELECT name FROM sqlite_master WHERE name = 'half'");
    expect(rows).toHaveLength(0);
  });

  it('refuses a database of a later version, and one made by other migrations', async () => {
    const { file, client } = open();
    await migrate(client, file, 'prisma/migrations');
    const changed = await copyMigrations();
    const [first = ''] = (await migrate(open().client, 'x', changed)).slice(0, 1);
    writeFileSync(join(changed, first, 'migration.sql'), 'SELECT 1;');
    await expect(migrate(client, file, changed)).rejects.toThrow(/not the one/);
    const empty = freshFolder();
    await mkdir(empty);
    await expect(migrate(client, file, empty)).rejects.toThrow(/later version/);
  });

  it('puts what an older version wrote into the list and on the way into the search index', async () => {
    const { file, client } = open();
    const migrations = await copyMigrations();
    const later = readdirSync(migrations).filter((name) => name >= '20261121110000_home' && name < 'm');
    for (const name of later) rmSync(join(migrations, name), { recursive: true });
    await migrate(client, file, migrations);
    client.exec(`
      INSERT INTO "Session" ("id", "title", "config", "tools", "model", "toolNames", "createdAt", "updatedAt")
      VALUES ('ses_1', 'Old', '{}', '[]', 'm', '[]', '2026-01-01', '2026-01-01'),
        ('ses_2', 'Older', '{}', '[]', 'm', '[]', '2026-01-01', '2026-01-01');
      INSERT INTO "Run" ("id", "sessionId", "mode", "status", "createdAt", "updatedAt")
      VALUES ('run_1', 'ses_1', 'auto', 'failed', '2026-01-01', '2026-01-01'),
        ('run_2', 'ses_1', 'auto', 'completed', '2026-01-02', '2026-01-02');
      INSERT INTO "Turn" ("id", "sessionId", "message", "createdAt") VALUES ('turn_1', 'ses_1', '{}', '2026-01-01');`);
    expect(await migrate(client, file, 'prisma/migrations')).toEqual(later);
    const sessions = client.all<Record<string, unknown>>(
      'SELECT "number", "status", "hasErrors" FROM "Session" ORDER BY "id"',
    );
    expect(sessions.map((row) => [row.number, row.status, row.hasErrors])).toEqual([
      [1, 'completed', 1],
      [2, null, 0],
    ]);
    const pending = client.all<Record<string, unknown>>('SELECT * FROM "SearchPending"');
    expect(pending.map((row) => [row.sessionId, row.turnId])).toEqual([
      ['ses_1', ''],
      ['ses_1', 'turn_1'],
      ['ses_2', ''],
    ]);
  });

  it('brings up to date what holds rows that nobody wrote on purpose', async () => {
    const { file, client } = open();
    const migrations = await copyMigrations();
    const later = readdirSync(migrations).filter((name) => name >= '20261130' && name < 'm');
    for (const name of later) rmSync(join(migrations, name), { recursive: true });
    await migrate(client, file, migrations);
    const names = ['["a', '', '[null]', '[1]', '["1"]', '{"a":"b"}', '7', 'a\u0000b'];
    for (const [index, toolNames] of names.entries())
      client.run(
        `INSERT INTO "Session" ("id", "title", "config", "tools", "model", "toolNames", "createdAt", "updatedAt")
        VALUES (?, 'Odd', '{}', '[]', 'm', ?, '2026-01-01', '2026-01-01')`,
        `ses_${index}`,
        toolNames,
      );
    expect(await migrate(client, file, 'prisma/migrations')).toEqual(later);
    for (const index of names.keys())
      client.run('UPDATE "Session" SET "tags" = ? WHERE "id" = ?', '[', `ses_${index}`);
    expect(client.get('SELECT "count" FROM "SessionFacet" WHERE "kind" = ?', 'total')).toEqual({
      count: names.length,
    });
  });

  it('keeps what reruns of an older version were run with, where every run has it now', async () => {
    const { file, client } = open();
    const migrations = await copyMigrations();
    const later = readdirSync(migrations).filter(
      (name) => name >= '20261121160000_run_changes' && name < 'm',
    );
    for (const name of later) rmSync(join(migrations, name), { recursive: true });
    await migrate(client, file, migrations);
    const rerun = { of: 'run_0', on_divergence: 'wait', isAccepted: false };
    const changes = { config: { model: 'other', system: null }, tools: [] };
    client.exec(`
      INSERT INTO "Session" ("id", "title", "config", "tools", "model", "toolNames", "createdAt", "updatedAt")
      VALUES ('ses_1', 'Old', '{}', '[]', 'm', '[]', '2026-01-01', '2026-01-01')`);
    const written = [null, JSON.stringify({ ...rerun, changes: {} }), JSON.stringify({ ...rerun, changes })];
    for (const [index, column] of written.entries())
      client.run(
        `INSERT INTO "Run" ("id", "sessionId", "mode", "status", "createdAt", "updatedAt", "rerun")
          VALUES (?, 'ses_1', 'auto', 'completed', '2026-01-01', '2026-01-01', ?)`,
        `run_${index}`,
        column,
      );
    await migrate(client, file, 'prisma/migrations');
    const rows = client.all<Record<string, unknown>>('SELECT "rerun", "changes" FROM "Run" ORDER BY "id"');
    const read = (value: unknown) => (value === null ? null : JSON.parse(String(value)));
    expect(rows.map((row) => [read(row.rerun), read(row.changes)])).toEqual([
      [null, null],
      [rerun, null],
      [rerun, { ...changes, changed: { settings: ['model', 'system'], tools: [] } }],
    ]);
  });
});
