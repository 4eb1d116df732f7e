import 'server-only';
import { isSqliteError } from '@/lib/server/db/connection';

/** Whether the index could not be written for want of room: no entry's fault, and tried again once there is some. */
export const isOutOfRoom = (error: unknown): boolean =>
  isSqliteError(error, 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY');
