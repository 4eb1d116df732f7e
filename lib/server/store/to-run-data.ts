import 'server-only';
import type { z } from 'zod';
import type { getRunOperation } from '@/lib/core/api/run-operations';
import type { RunData } from '@/lib/core/run/run-schema';
import type { Run } from '@/prisma/generated/client';
import { readRun } from './read-run';

/** A run as the API tells it. */
export const toRunData = (row: Run): RunData => split(row).run;

/** The same with what it is run with in place of its session's settings and tools, which may be long. */
export function toFullRunData(row: Run): z.input<typeof getRunOperation.response> {
  const { run, changes } = split(row);
  if (!changes) return { ...run, changes: null };
  const { changed: _changed, ...given } = changes;
  return { ...run, changes: given };
}

function split(row: Run) {
  const { changes, repeatId: _repeatId, createdAt, updatedAt, ...run } = readRun(row);
  return {
    run: {
      ...run,
      changed: changes?.changed ?? null,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    },
    changes,
  };
}
