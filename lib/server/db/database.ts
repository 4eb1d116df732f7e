import 'server-only';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { getEnv } from '@/lib/server/env';
import { PrismaClient } from '@/prisma/generated/client';
import { migrate } from './migrate';
import { ownDatabase } from './own-database';

export interface Database {
  prisma: PrismaClient;
  close(): Promise<void>;
}

/**
 * Opens the database of a data folder: takes possession of it, brings it up to date, connects.
 *
 * SQLite's own defaults keep what the product promises (`synchronous=FULL`, `foreign_keys=ON`), also on the fresh
 * connection the driver opens after every transaction; `timeout` sets `busy_timeout` on each of them.
 */
export async function openDatabase(folder: string): Promise<Database> {
  // What people say and their tools answer is nobody else's on this machine.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'loopbench.db');
  const { HOSTNAME, PORT } = getEnv();
  const release = await ownDatabase(
    join(folder, 'loopbench.lock'),
    `process ${process.pid}, http://${HOSTNAME}:${PORT}`,
  );
  try {
    const setup = createClient({ url: pathToFileURL(file).href });
    await migrate(setup, file, join(process.cwd(), 'prisma', 'migrations'));
    setup.close();
  } catch (error) {
    await release();
    throw error;
  }
  const prisma = new PrismaClient({
    adapter: new PrismaLibSql({ url: pathToFileURL(file).href, timeout: 5000 }),
  });
  return {
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await release();
    },
  };
}

/** The bundler may load this module more than once in one process; the database must be opened once. */
const shared = globalThis as { loopbenchDatabase?: Promise<Database> | undefined };

/** The database of this process, opened at first use. A failed opening is tried again at the next. */
export function getDatabase(): Promise<Database> {
  shared.loopbenchDatabase ??= openDatabase(getEnv().LOOPBENCH_DATA).catch((error: unknown) => {
    shared.loopbenchDatabase = undefined;
    throw error;
  });
  return shared.loopbenchDatabase;
}

/** Closes the database of this process, if it is open. */
export async function closeDatabase(): Promise<void> {
  const open = shared.loopbenchDatabase;
  shared.loopbenchDatabase = undefined;
  await (await open)?.close();
}

/** The Prisma client of this process's database. */
export async function getPrisma(): Promise<PrismaClient> {
  return (await getDatabase()).prisma;
}
