import Sqlite from 'better-sqlite3';

/** What a column may be given. */
export type SqlValue = string | number | bigint | null | Uint8Array;

/** So many prepared statements are kept; a list of another length is another statement. */
const MAX_STATEMENTS = 300;

/** How long a statement waits for another process that holds the file, in milliseconds. Waiting stops everything else. */
const BUSY_MS = 5000;

/** What a connection holds of the file. The system holds the rest of it, and takes that back where it is short of memory. */
const CACHE_KB = 4000;

/** Rows as arrays, with what their columns are called and declared as. */
export interface Rows {
  names: string[];
  /** As in the table definition; null for an expression. */
  types: (string | null)[];
  rows: unknown[][];
}

interface ConnectionOptions {
  isReadOnly?: boolean;
  busyMs?: number;
}

type Statement = Sqlite.Statement<SqlValue[], unknown>;

/**
 * One connection to an SQLite file. Every call is synchronous: it ends before anything else happens in this process.
 * Statements are prepared once.
 */
export class Connection {
  private readonly database: Sqlite.Database;
  private readonly objects = new Map<string, Statement>();
  private readonly arrays = new Map<string, Statement>();

  /**
   * @param options `isReadOnly` for a connection that must not write, as that of a worker; `busyMs` for one that waits
   *   less long for another process
   */
  constructor(file: string, { isReadOnly = false, busyMs = BUSY_MS }: ConnectionOptions = {}) {
    this.database = new Sqlite(file, { readonly: isReadOnly, timeout: busyMs });
    this.database.exec(
      `PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KB};`,
    );
  }

  /** Runs statements that take and give nothing. */
  exec(sql: string): void {
    this.database.exec(sql);
  }

  /** @returns how many rows it changed */
  run(sql: string, ...values: SqlValue[]): number {
    const statement = this.prepare(this.objects, sql);
    // A statement that gives rows has to be read to its end to have been run.
    return statement.reader ? statement.all(...values).length : statement.run(...values).changes;
  }

  /** @returns the rows, as objects; the caller says what they hold */
  all<T>(sql: string, ...values: SqlValue[]): T[] {
    return this.prepare(this.objects, sql).all(...values) as T[];
  }

  /** @returns the first row, if there is one */
  get<T>(sql: string, ...values: SqlValue[]): T | undefined {
    return this.prepare(this.objects, sql).get(...values) as T | undefined;
  }

  /** As `all`, for a caller that does not know the statement. One that gives no rows is run all the same. */
  rows(sql: string, values: readonly SqlValue[]): Rows {
    const statement = this.prepare(this.arrays, sql);
    if (!statement.reader) {
      statement.run(...values);
      return { names: [], types: [], rows: [] };
    }
    const columns = statement.columns();
    return {
      names: columns.map(({ name }) => name),
      types: columns.map(({ type }) => type),
      rows: statement.raw().all(...values) as unknown[][],
    };
  }

  /** True while a transaction is open. */
  get isTransaction(): boolean {
    return this.database.inTransaction;
  }

  /**
   * Does all of `work` or nothing of it.
   *
   * @throws what `work` throws, or the database's own error when it cannot be stored
   */
  transaction<T>(work: () => T): T {
    this.run('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      // A full disk has rolled it back already.
      if (this.database.inTransaction) this.run('ROLLBACK');
      throw error;
    }
  }

  /** Gives the file back at once, with all statements. An open transaction is rolled back. */
  close(): void {
    this.objects.clear();
    this.arrays.clear();
    this.database.close();
  }

  private prepare(known: Map<string, Statement>, sql: string): Statement {
    const kept = known.get(sql);
    if (kept) {
      // The one used last stands at the end.
      known.delete(sql);
      known.set(sql, kept);
      return kept;
    }
    const statement: Statement = this.database.prepare(sql);
    known.set(sql, statement);
    const [oldest] = known.keys();
    if (known.size > MAX_STATEMENTS && oldest !== undefined) known.delete(oldest);
    return statement;
  }
}

/** A time as the tables keep it. */
export const toSqlTime = (time: Date): string => time.toISOString().replace('Z', '+00:00');

/** Whether SQLite failed for one of these reasons, as `SQLITE_BUSY` or `SQLITE_FULL`; also with a reason more exact. */
export function isSqliteError(error: unknown, ...codes: string[]): boolean {
  return error instanceof Sqlite.SqliteError && codes.some((code) => error.code.startsWith(code));
}

/** The code of an error of SQLite's own; undefined for any other. */
export const getSqliteCode = (error: unknown): string | undefined =>
  error instanceof Sqlite.SqliteError ? error.code : undefined;
