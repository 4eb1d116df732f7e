import 'server-only';
import type { ExportFormat } from '@/lib/core/format/export-formats';
import { getDatabaseFile } from '@/lib/server/db/database';
import { runLongTask } from '@/lib/server/worker/run-long-task';
import { exportTask } from './export-task';
import type { WrittenSession } from './write-session';

/**
 * Writes a session as a file. It holds no credential.
 *
 * @param origin where this server is asked for
 * @throws AppError `not_found`
 */
export async function exportSession(
  id: string,
  format: ExportFormat,
  origin: string,
): Promise<WrittenSession> {
  const database = await getDatabaseFile();
  return runLongTask(exportTask, { database, id, format, origin }, 'The export');
}
