import 'server-only';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type InStatement } from '@libsql/client';
import { openDatabase } from './database';

/** So much of the database stays in memory, in KB: what is written comes in no order the tables are kept in. */
const CACHE_KB = 512_000;
/** So much of the search index is gathered before it is written, in bytes. */
const HASH_BYTES = 64 * 1024 * 1024;
const HASH_BYTES_ELSE = 1024 * 1024;

/**
 * Fills a database that nobody uses, as one transaction and without its triggers: `write` has to write what they would. A
 * power cut meanwhile ruins the file; for data that can be made again.
 */
export async function writeInBulk(
  folder: string,
  write: (execute: (statement: InStatement) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const { close } = await openDatabase(folder);
  const client = createClient({ url: pathToFileURL(join(folder, 'loopbench.db')).href });
  try {
    await client.execute('PRAGMA synchronous = OFF');
    await client.execute(`PRAGMA cache_size = -${CACHE_KB}`);
    const transaction = await client.transaction('write');
    const { rows } = await transaction.execute(
      `SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'trigger' AND "tbl_name" IN ('Session', 'Turn')`,
    );
    for (const { name } of rows) await transaction.execute(`DROP TRIGGER "${name}"`);
    await transaction.execute(setHashSize(HASH_BYTES));
    await write((statement) => transaction.execute(statement));
    await transaction.execute(setHashSize(HASH_BYTES_ELSE));
    for (const { sql } of rows) await transaction.execute(String(sql));
    await transaction.commit();
  } finally {
    client.close();
    await close();
  }
}

const setHashSize = (bytes: number): string =>
  `INSERT INTO "SearchIndex" ("SearchIndex", rank) VALUES ('hashsize', ${bytes})`;
