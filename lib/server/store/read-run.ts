import { readJsonAs } from '@/lib/core/json/read-json-as';
import { type Rerun, rerunSchema } from '@/lib/core/rerun/rerun';
import { type Divergence, divergenceSchema } from '@/lib/core/run/log/divergence';
import { type StoredRunChanges, storedRunChangesSchema } from '@/lib/core/run/run-changes';
import { type RunData, runSchema } from '@/lib/core/run/run-schema';

/** The columns of a run that hold JSON, or one of some words. */
interface Columns {
  mode: string;
  status: string;
  rerun: string | null;
  divergence: string | null;
  changes: string | null;
}

const words = runSchema.shape;

/** A row with its columns read. */
export type ReadRun<Row extends Columns = Columns> = Omit<Row, keyof Columns> & {
  mode: RunData['mode'];
  status: RunData['status'];
  /** How it repeats another run; null for those that do not. */
  rerun: Rerun | null;
  /** Where it left the recording. */
  divergence: Divergence | null;
  /** What it is run with in place of its session's settings and tools; null for a run without any. */
  changes: StoredRunChanges | null;
};

/**
 * Reads the row of a run, or as much of it as was selected. In the server and in its workers.
 *
 * @throws SyntaxError, or z.ZodError, for a row that holds something else
 */
export function readRun<Row extends Columns>({
  mode,
  status,
  rerun,
  divergence,
  changes,
  ...row
}: Row): ReadRun<Row> {
  return {
    ...row,
    mode: words.mode.parse(mode),
    status: words.status.parse(status),
    rerun: rerun === null ? null : readJsonAs(rerunSchema, rerun),
    divergence: divergence === null ? null : readJsonAs(divergenceSchema, divergence),
    changes: changes === null ? null : readJsonAs(storedRunChangesSchema, changes),
  };
}
