import type { Imported } from '@/lib/core/file/imported';
import { newId } from '@/lib/server/new-id';
import { makeRows } from './make-rows';
import { packRows } from './pack-rows';
import type { PreparedSession } from './prepared-session';

/** Makes the rows of a session, to be stored piece by piece. Runs in a worker. */
export function prepareSession(
  imported: Pick<Imported, 'file' | 'unknownFields'> & Partial<Pick<Imported, 'notes'>>,
): PreparedSession {
  const id = newId('ses');
  const { title, turns, runs } = imported.file;
  return {
    id,
    title,
    turnCount: turns.length,
    runCount: runs.length,
    notes: imported.notes ?? [],
    pieces: packRows(makeRows(id, imported)),
  };
}
