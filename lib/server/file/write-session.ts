import { makeSessionFile } from '@/lib/core/file/make-session-file';
import { restoreAnswerers } from '@/lib/core/file/restore-answerers';
import type { SessionFile } from '@/lib/core/file/session-file';
import { type ExportFormat, findExportFormat } from '@/lib/core/format/export-formats';
import {
  withoutChangesCredentials,
  withoutCredentials,
  withoutEventCredentials,
} from '@/lib/core/run/request/without-credentials';
import type { Connection } from '@/lib/server/db/connection';
import { readBeside } from '@/lib/server/db/read-beside';
import { toBytes } from '@/lib/server/worker/to-bytes';
import { readExportSource } from './read-export-source';
import { readWholeSession } from './read-whole-session';

/** A session that is to be written as a file. */
export interface ExportTask {
  /** The file of the database. */
  database: string;
  id: string;
  format: ExportFormat;
  /** Where this server is asked for. */
  origin: string;
}

/** The text of a file, in pieces of UTF-8. */
export interface WrittenSession {
  title: string;
  pieces: Uint8Array[];
}

/** Writes a session as a file that holds no credential. Runs in a worker. @throws AppError `not_found` */
export async function writeSession({ database, id, format, origin }: ExportTask): Promise<WrittenSession> {
  const { write } = findExportFormat(format);
  if (write.of === 'session') {
    const toTexts = await write.load();
    return readBeside(database, (connection) => writeWhole(connection, id, toTexts));
  }
  const toText = await write.load();
  return readBeside(database, (connection) => {
    const source = readExportSource(connection, id);
    return { title: source.title, pieces: toBytes([toText(source, origin)]) };
  });
}

function writeWhole(
  connection: Connection,
  id: string,
  toTexts: (file: SessionFile) => Iterable<string>,
): WrittenSession {
  const whole = readWholeSession(connection, id);
  const file = makeSessionFile({
    ...whole,
    config: withoutCredentials(whole.config),
    runs: whole.runs.map((run) => ({
      ...run,
      changes: run.changes && withoutChangesCredentials(run.changes),
      events: withoutEventCredentials(run.events),
    })),
  });
  return { title: whole.title, pieces: toBytes(toTexts(restoreAnswerers(file))) };
}
