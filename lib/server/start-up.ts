import 'server-only';
import { ZodError } from 'zod';
import { AppError } from '@/lib/core/app-error';
import { markPeers } from '@/lib/server/access/mark-peers';
import { closeDatabase, getDatabase } from '@/lib/server/db/database';
import { assertGuarded, getEnv } from '@/lib/server/env';
import { endEventStreams } from '@/lib/server/http/event-stream';
import { makePrivate } from '@/lib/server/make-private';
import { recoverRuns } from '@/lib/server/run/drive/recover-runs';
import { recoverRepeats } from '@/lib/server/run/rerun/repeat-run';
import { keepIndexed } from '@/lib/server/search/index-pending';
import { keepBinShort } from '@/lib/server/session/purge-sessions';
import { removeLeftovers } from '@/lib/server/session/remove-sessions';

/** What lib/edge/end-server asks for when the server is told to end. */
const shared = globalThis as {
  loopbenchEnding?: { endStreams: () => void; close: () => Promise<void> };
};

/** Brings the database up and settles what the last server left behind; a server that cannot ends with the reason. */
export async function startUp(): Promise<void> {
  try {
    assertGuarded(getEnv());
    markPeers();
    await makePrivate(getEnv().LOOPBENCH_DATA);
    await getDatabase();
    await recoverRuns();
    await recoverRepeats();
    await removeLeftovers();
    keepBinShort();
    keepIndexed();
    shared.loopbenchEnding = {
      endStreams: () => endEventStreams(),
      close: () => closeDatabase({ isForGood: true }),
    };
  } catch (error) {
    process.stderr.write(`Loopbench cannot start: ${toReason(error)}\n`);
    process.exit(1);
  }
}

function toReason(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
  }
  return String(error instanceof Error ? error.stack : error);
}
