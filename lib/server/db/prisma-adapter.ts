import 'server-only';
import {
  type ArgType,
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
  type MappedError,
  type ResultValue,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { getSqliteCode, type SqlValue, toSqlTime } from './connection';
import type { Writer } from './writer';

const NAME = 'loopbench-sqlite';

/**
 * Lets Prisma use a connection of ours, so that the whole process writes through one. What is asked for while a
 * transaction is open waits for its end: within it, it would be undone with it.
 */
export function toPrismaAdapter(writer: Writer): SqlDriverAdapterFactory {
  return { provider: 'sqlite', adapterName: NAME, connect: async () => new Adapter(writer) };
}

class Queries {
  readonly provider = 'sqlite' as const;
  readonly adapterName = NAME;
  protected readonly writer: Writer;

  constructor(writer: Writer) {
    this.writer = writer;
  }

  async queryRaw({ sql, args, argTypes }: SqlQuery): Promise<SqlResultSet> {
    await this.untilFree();
    return translated(() => {
      const { names, types, rows } = this.writer.connection.rows(
        sql,
        args.map((arg, at) => toValue(arg, argTypes[at])),
      );
      const columnTypes = types.map((type, at) => toColumnType(type, rows, at));
      return {
        columnNames: names,
        columnTypes,
        rows: rows.map((row) => row.map((value, at) => toResult(value, columnTypes[at]))),
      };
    });
  }

  async executeRaw({ sql, args, argTypes }: SqlQuery): Promise<number> {
    await this.untilFree();
    return translated(() =>
      this.writer.connection.run(sql, ...args.map((arg, at) => toValue(arg, argTypes[at]))),
    );
  }

  protected untilFree(): Promise<void> | undefined {
    return this.writer.untilFree();
  }
}

class Adapter extends Queries implements SqlDriverAdapter {
  async executeScript(script: string): Promise<void> {
    await this.untilFree();
    translated(() => this.writer.connection.exec(script));
  }

  async startTransaction(): Promise<Transaction> {
    const release = await this.writer.hold();
    try {
      translated(() => this.writer.connection.exec('BEGIN IMMEDIATE'));
    } catch (error) {
      release();
      throw error;
    }
    return new OpenTransaction(this.writer, release);
  }

  /** The connection is closed by whoever opened it. */
  async dispose(): Promise<void> {}
}

/** Prisma sends BEGIN itself, and COMMIT or ROLLBACK before it calls these. */
class OpenTransaction extends Queries implements Transaction {
  readonly options = { usePhantomQuery: true };
  private readonly release: () => void;

  constructor(writer: Writer, release: () => void) {
    super(writer);
    this.release = release;
  }

  async commit(): Promise<void> {
    this.end('COMMIT');
  }

  async rollback(): Promise<void> {
    this.end('ROLLBACK');
  }

  async createSavepoint(name: string): Promise<void> {
    translated(() => this.writer.connection.exec(`SAVEPOINT ${name}`));
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    translated(() => this.writer.connection.exec(`ROLLBACK TO ${name}`));
  }

  async releaseSavepoint(name: string): Promise<void> {
    translated(() => this.writer.connection.exec(`RELEASE SAVEPOINT ${name}`));
  }

  protected override untilFree(): undefined {}

  private end(statement: 'COMMIT' | 'ROLLBACK'): void {
    try {
      translated(() => {
        // A failed statement may have ended it.
        if (this.writer.connection.isTransaction) this.writer.connection.exec(statement);
      });
    } finally {
      this.release();
    }
  }
}

function toValue(arg: unknown, type: ArgType | undefined): SqlValue {
  if (arg === null || arg === undefined) return null;
  if (typeof arg === 'boolean') return arg ? 1 : 0;
  if (arg instanceof Date) return toSqlTime(arg);
  if (typeof arg === 'string') return toTyped(arg, type?.scalarType);
  if (typeof arg === 'number' || typeof arg === 'bigint' || arg instanceof Uint8Array) return arg;
  throw new TypeError(`A column cannot hold a value of type ${typeof arg}.`);
}

function toTyped(text: string, type: ArgType['scalarType'] | undefined): SqlValue {
  switch (type) {
    case 'int':
    case 'float':
    case 'decimal':
      return Number(text);
    case 'bigint':
      return BigInt(text);
    case 'datetime':
      return toSqlTime(new Date(text));
    case 'bytes':
      return Buffer.from(text, 'base64');
    default:
      return text;
  }
}

/** By the type a table declares. An expression has none: its first value tells. */
function toColumnType(declared: string | null, rows: readonly unknown[][], at: number): ColumnType {
  const known = declared === null ? undefined : DECLARED[declared.toUpperCase()];
  if (known !== undefined) return known;
  const value = rows.find((row) => row[at] !== null)?.[at];
  if (typeof value === 'string') return ColumnTypeEnum.Text;
  if (typeof value === 'number') return ColumnTypeEnum.UnknownNumber;
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes;
  return ColumnTypeEnum.Int32;
}

/** The types that Prisma's migrations declare columns with. */
const DECLARED: Record<string, ColumnType> = {
  TEXT: ColumnTypeEnum.Text,
  INTEGER: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  REAL: ColumnTypeEnum.Double,
  DECIMAL: ColumnTypeEnum.Numeric,
  DATETIME: ColumnTypeEnum.DateTime,
  BOOLEAN: ColumnTypeEnum.Boolean,
  BLOB: ColumnTypeEnum.Bytes,
};

function toResult(value: unknown, type: ColumnType | undefined): ResultValue {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value;
  if (typeof value === 'number')
    return type === ColumnTypeEnum.DateTime ? new Date(value).toISOString() : value;
  return String(value);
}

function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = getSqliteCode(error);
    if (code === undefined || !(error instanceof Error)) throw error;
    const { message } = error;
    throw new DriverAdapterError({
      originalCode: code,
      originalMessage: message,
      ...toMapped(code, message),
    });
  }
}

/** What Prisma calls a failure. Source: https://sqlite.org/rescode.html */
function toMapped(code: string, message: string): MappedError {
  const fields = message
    .split('constraint failed: ')
    .at(1)
    ?.split(', ')
    .map((field) => field.split('.').at(-1) ?? field);
  const constraint = fields ? { constraint: { fields } } : {};
  switch (code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return { kind: 'UniqueConstraintViolation', ...constraint };
    case 'SQLITE_CONSTRAINT_NOTNULL':
      return { kind: 'NullConstraintViolation', ...constraint };
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
    case 'SQLITE_CONSTRAINT_TRIGGER':
      return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } };
    default:
      return code.startsWith('SQLITE_BUSY')
        ? { kind: 'SocketTimeout' }
        : { kind: 'sqlite', extendedCode: 1, message: `${code}: ${message}` };
  }
}
