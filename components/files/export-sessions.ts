import { countOf } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { exportSession } from '@/lib/client/file-calls';
import { saveFile } from './save-file';

/** So many at most: a browser asks once whether a page may save several files, and each is one. */
const MAX_FILES = 50;

/** Saves several sessions, a JSON file each, one after the other. */
export async function exportSessions(sessions: readonly { id: string; title: string }[]): Promise<void> {
  if (sessions.length > MAX_FILES) {
    return toast(`${MAX_FILES} sessions can be exported at a time. For all of them, run: npm run backup`, {
      isError: true,
    });
  }
  if (sessions.length > 1) toast(`Exporting ${countOf(sessions.length, 'session')}…`);
  const failures: string[] = [];
  for (const { id, title } of sessions) {
    try {
      const { name, file } = await exportSession(id, 'json');
      saveFile(name, file);
    } catch (error) {
      failures.push(`${title}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const failure of failures) toast(failure, { isError: true });
}
