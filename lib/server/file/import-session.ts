import 'server-only';
import type { z } from 'zod';
import type { importSessionOperation } from '@/lib/core/api/file-operations';
import { cutText } from '@/lib/core/cut-text';
import { keepFirst } from '@/lib/core/keep-first';
import { runLongTask } from '@/lib/server/worker/run-long-task';
import { importTask } from './import-task';
import type { FileBytes } from './parse-file';
import { storeSession } from './store-session';

/**
 * Makes a session from a file of any kind there is a reader for. What it holds is data: nothing of it is run, and no
 * answerer that reaches anything is switched on.
 *
 * @param file is given away
 * @param signal of who waits for it
 * @throws AppError `bad_request` naming the places that are wrong; nothing is written then
 */
export async function importSession(
  file: FileBytes,
  signal?: AbortSignal,
): Promise<z.input<typeof importSessionOperation.response>> {
  const session = await runLongTask(importTask, file, 'The import');
  await storeSession(session, signal);
  const { id, title, turnCount, runCount, notes } = session;
  return {
    id,
    title,
    turnCount,
    runCount,
    notes: keepFirst(
      notes,
      (note) => cutText(note),
      (more) => more,
    ),
  };
}
