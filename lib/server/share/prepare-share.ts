import 'server-only';
import { getDatabaseFile } from '@/lib/server/db/database';
import { runLongTask } from '@/lib/server/worker/run-long-task';
import type { ShareTask, ShareTaskResult } from './make-share';
import { shareTask } from './share-task';

/**
 * Makes the snapshot a link shows, with everything masked that was chosen, and finds what in it one might not want to
 * publish.
 *
 * @throws AppError `not_found`; `changed_since_preview` when `seen` names something else than there is to be seen by now;
 *   `server_busy` when it took too long
 */
export async function prepareShare(
  sessionId: string,
  choice: Omit<ShareTask, 'database' | 'sessionId'>,
): Promise<ShareTaskResult> {
  const database = await getDatabaseFile();
  return runLongTask(
    shareTask,
    { ...choice, database, sessionId },
    'Looking through the session for secrets',
  );
}
