import { findUnknownFields } from '@/lib/core/file/find-unknown-fields';
import { makeSessionFile } from '@/lib/core/file/make-session-file';
import { MAX_TITLE_LENGTH } from '@/lib/core/session/session-bounds';
import { takeStart } from '@/lib/core/take-start';
import { readBeside } from '@/lib/server/db/read-beside';
import { prepareSession } from './prepare-session';
import type { PreparedSession } from './prepared-session';
import { readWholeSession } from './read-whole-session';

/** A session that is to be copied. */
export interface DuplicateTask {
  /** The file of the database. */
  database: string;
  id: string;
  /** False: without its turns. */
  turns: boolean;
}

const COPY = ' (copy)';

/**
 * Makes the rows of a copy, with credentials and answerers as they are: it stays in the house. Without its turns it is a
 * fresh start with the same tools and settings. Runs in a worker.
 *
 * @throws AppError `not_found`
 */
export function prepareDuplicate({ database, id, turns }: DuplicateTask): PreparedSession {
  const whole = readBeside(database, (connection) => readWholeSession(connection, id));
  const title = `${takeStart(whole.title, MAX_TITLE_LENGTH - COPY.length).trimEnd()}${COPY}`;
  const source = turns ? whole : { ...whole, turns: [], runs: [], headTurnId: null };
  const file = makeSessionFile({ ...source, title });
  return prepareSession({ file, unknownFields: findUnknownFields(file) });
}
