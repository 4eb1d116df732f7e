import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { areChangesLost } from '@/lib/core/run/are-changes-lost';
import type { StoredRunChanges } from '@/lib/core/run/run-changes';
import { readRun } from '@/lib/server/store/read-run';
import type { Run } from '@/prisma/generated/client';

/**
 * What a run that goes on is run with in place of its session's settings and tools; undefined for a run without any.
 *
 * @throws AppError `run_not_resumable` where only their names are known
 */
export function getChanges(run: Run): StoredRunChanges | undefined {
  const changes = readRun(run).changes ?? undefined;
  if (areChangesLost(changes)) {
    throw new AppError(
      'run_not_resumable',
      'The run was asked with other settings, of which only the names came along. Start a run from here instead; it takes the settings of this session.',
    );
  }
  return changes;
}
