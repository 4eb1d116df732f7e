import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { getDatabase } from '@/lib/server/db/database';
import { endEventStreams } from '@/lib/server/http/event-stream';
import { recoverRuns } from '@/lib/server/run/recover-runs';
import { keepIndexed } from '@/lib/server/search/index-pending';
import { keepBinShort } from '@/lib/server/session/purge-sessions';

/** Brings the database up and settles what the last server left behind; a server that cannot ends with the reason. */
export async function startUp(): Promise<void> {
  try {
    await getDatabase();
    await recoverRuns();
    keepBinShort();
    keepIndexed();
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, endEventStreams);
  } catch (error) {
    const reason =
      error instanceof AppError ? error.message : String(error instanceof Error ? error.stack : error);
    process.stderr.write(`Loopbench cannot start: ${reason}\n`);
    process.exit(1);
  }
}
