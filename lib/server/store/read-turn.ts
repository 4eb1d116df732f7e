import type { Message, MessageParam } from '@/lib/core/claude/message';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';

interface Columns {
  message: string;
  /** As Prisma gives it, or SQLite itself. */
  createdAt: Date | string | number;
}

/** A row with its message read. */
export type ReadTurn<Row extends Columns = Columns> = Omit<Row, keyof Columns> & {
  message: MessageParam | Message;
  /** As an ISO date. */
  createdAt: string;
};

/**
 * Reads the row of a turn, or as much of it as was selected. In the server and in its workers.
 *
 * @throws Error for a row that holds no message
 */
export function readTurn<Row extends Columns>({ message, createdAt, ...row }: Row): ReadTurn<Row> {
  return { ...row, message: parseStoredMessage(message), createdAt: new Date(createdAt).toISOString() };
}
