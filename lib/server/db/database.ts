import 'server-only';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@/lib/core/app-error';
import { getEnv } from '@/lib/server/env';
import { PrismaClient } from '@/prisma/generated/client';
import { Connection } from './connection';
import { findDamage } from './find-damage';
import { isThere } from './is-there';
import { migrate } from './migrate';
import { ownDatabase } from './own-database';
import { toPrismaAdapter } from './prisma-adapter';
import { toOpeningError } from './to-opening-error';
import { Writer } from './writer';

export interface Database {
  prisma: PrismaClient;
  /** For what is read or written often: statements of our own. Prisma uses the same connection. */
  writer: Writer;
  /** Where it is, for a worker that reads beside it. */
  file: string;
  close(): Promise<void>;
}

/** What the product promises of a database, by the names SQLite has for it; 2 stands for FULL. */
const PROMISES = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 };

/**
 * Opens the database of a data folder: takes possession of it, brings it up to date, connects.
 *
 * @throws AppError `data_unusable`, `database_in_use`, `database_damaged`, `database_too_new`, `database_changed`
 */
export async function openDatabase(folder: string): Promise<Database> {
  const file = join(folder, 'loopbench.db');
  try {
    // What people say and their tools answer is nobody else's on this machine.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await openIn(folder, file);
  } catch (error) {
    throw toOpeningError(folder, file, error);
  }
}

async function openIn(folder: string, file: string): Promise<Database> {
  const { HOSTNAME, PORT } = getEnv();
  const release = await ownDatabase(
    join(folder, 'loopbench.lock'),
    `process ${process.pid}, http://${HOSTNAME}:${PORT}`,
  );
  let connection: Connection | undefined;
  try {
    if (await isThere(file)) await findDamage(file);
    connection = new Connection(file);
    await migrate(connection, file, join(process.cwd(), 'prisma', 'migrations'));
    // The log beside the file grows with what is written before it is folded in; it need not stay that large.
    connection.exec('PRAGMA journal_size_limit = 67108864');
    assertPromises(connection);
  } catch (error) {
    connection?.close();
    await release();
    throw error;
  }
  return connect(connection, file, release);
}

function connect(connection: Connection, file: string, release: () => Promise<void>): Database {
  const writer = new Writer(connection);
  const prisma = new PrismaClient({ adapter: toPrismaAdapter(writer) });
  return {
    prisma,
    writer,
    file,
    close: async () => {
      await writer.finish();
      await prisma.$disconnect();
      connection.close();
      await release();
    },
  };
}

function assertPromises(connection: Connection): void {
  for (const [name, expected] of Object.entries(PROMISES)) {
    const [row] = connection.rows(`PRAGMA ${name}`, []).rows;
    if (row?.[0] !== expected) throw new Error(`The database does not take ${name} = ${expected}.`);
  }
}

/** The bundler may load this module more than once in one process; the database must be opened once. */
const shared = globalThis as {
  loopbenchDatabase?: Promise<Database> | undefined;
  /** Set when the server ends: what still runs must not open the database again behind its closing. */
  loopbenchDatabaseIsOver?: boolean;
};

/**
 * The database of this process, opened at first use. A failed opening is tried again at the next.
 *
 * @throws AppError `server_ending` once it was closed for good
 */
export function getDatabase(): Promise<Database> {
  if (shared.loopbenchDatabaseIsOver)
    return Promise.reject(new AppError('server_ending', 'The server is ending. Try again when it is back.'));
  shared.loopbenchDatabase ??= openDatabase(getEnv().LOOPBENCH_DATA).catch((error: unknown) => {
    shared.loopbenchDatabase = undefined;
    throw error;
  });
  return shared.loopbenchDatabase;
}

/** Closes the database of this process, if it is open; `isForGood` when the process ends. */
export async function closeDatabase({ isForGood = false } = {}): Promise<void> {
  if (isForGood) shared.loopbenchDatabaseIsOver = true;
  const open = shared.loopbenchDatabase;
  shared.loopbenchDatabase = undefined;
  await (await open)?.close();
}

/** The Prisma client of this process's database. */
export async function getPrisma(): Promise<PrismaClient> {
  return (await getDatabase()).prisma;
}

/** The writer of this process's database, and through it the connection. */
export async function getWriter(): Promise<Writer> {
  return (await getDatabase()).writer;
}

/** The file of this process's database, which is there and up to date. */
export async function getDatabaseFile(): Promise<string> {
  return (await getDatabase()).file;
}
