import 'server-only';
import { join } from 'node:path';
import { Connection, type SqlValue } from './connection';
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
  write: (run: (sql: string, ...values: SqlValue[]) => void) => void,
): Promise<void> {
  // Made and brought up to date first.
  await (await openDatabase(folder)).close();
  const connection = new Connection(join(folder, 'loopbench.db'));
  try {
    connection.exec(`PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KB};`);
    connection.transaction(() => {
      const triggers = connection.all<{ name: string; sql: string }>(
        `SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'trigger' AND "tbl_name" IN ('Session', 'Turn')`,
      );
      for (const { name } of triggers) connection.exec(`DROP TRIGGER "${name}"`);
      connection.exec(setHashSize(HASH_BYTES));
      write((sql, ...values) => connection.run(sql, ...values));
      connection.exec(setHashSize(HASH_BYTES_ELSE));
      for (const { sql } of triggers) connection.exec(sql);
    });
  } finally {
    connection.close();
  }
}

const setHashSize = (bytes: number): string =>
  `INSERT INTO "SearchIndex" ("SearchIndex", rank) VALUES ('hashsize', ${bytes})`;
