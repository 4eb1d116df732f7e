import { serialize } from 'node:v8';
import { splitEntry } from '@/lib/core/search/split-entry';
import { toTurnsEntry } from '@/lib/core/search/to-search-entries';
import { toSearchTexts } from '@/lib/core/search/to-search-texts';
import { parseStoredMessage } from '@/lib/core/session/parse-stored-message';
import { readBeside } from '@/lib/server/db/read-beside';

/** A turn that takes long to read. */
export interface LongTurn {
  /** The file of the database. */
  database: string;
  turnId: string;
}

/** What the search index holds of it. */
export interface LongTurnEntries {
  /** Each a `SearchTexts`, serialised. */
  pieces: Uint8Array[];
  hasError: boolean;
}

/** Reads what the search index holds of a turn; nothing of one that is gone or cannot be read. Runs in a worker. */
export function readLongTurn({ database, turnId }: LongTurn): LongTurnEntries {
  const row = readBeside(database, (connection) =>
    connection.get<{ message: string }>('SELECT "message" FROM "Turn" WHERE "id" = ?', turnId),
  );
  const read = row && readTexts(row.message);
  if (!read) return { pieces: [], hasError: false };
  const entries = splitEntry(toTurnsEntry([read.texts]));
  return { pieces: entries.map((entry) => serialize(entry)), hasError: read.hasError };
}

function readTexts(message: string): ReturnType<typeof toSearchTexts> | undefined {
  try {
    return toSearchTexts(parseStoredMessage(message));
  } catch {
    // Damaged: it would end the worker, and there is nothing to be found in it.
    return undefined;
  }
}
