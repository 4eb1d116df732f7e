import 'server-only';
import type { SqlValue } from './connection';
import { getWriter } from './database';

/**
 * Reads rows by a statement of our own, for what is read often or is long: on the same connection as Prisma, past its
 * conversions. Waits while somebody holds a transaction open.
 */
export async function readRows<T>(sql: string, ...values: SqlValue[]): Promise<T[]> {
  const writer = await getWriter();
  for (let held = writer.untilFree(); held; held = writer.untilFree()) await held;
  return writer.connection.all<T>(sql, ...values);
}
