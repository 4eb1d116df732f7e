import 'server-only';
import type { z } from 'zod';
import type { importSessionOperation } from '@/lib/core/api/file-operations';
import { cutText } from '@/lib/core/cut-text';
import { readImport } from '@/lib/core/file/read-import';
import { keepFirst } from '@/lib/core/keep-first';
import { insertSession } from './insert-session';

/**
 * Makes a session from a file of any kind there is a reader for. What it holds is data: nothing of it is run, and no
 * answerer that reaches anything is switched on.
 *
 * @throws AppError `bad_request` naming the places that are wrong; nothing is written then
 */
export async function importSession(
  value: unknown,
): Promise<z.input<typeof importSessionOperation.response>> {
  const imported = readImport(value, new Date().toISOString());
  const id = await insertSession(imported);
  const { title, turns, runs } = imported.file;
  return {
    id,
    title,
    turnCount: turns.length,
    runCount: runs.length,
    notes: keepFirst(
      imported.notes,
      (note) => cutText(note),
      (more) => more,
    ),
  };
}
