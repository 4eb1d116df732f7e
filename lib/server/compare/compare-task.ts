import type { PathRef } from '@/lib/core/compare/compare-address';
import type { Task } from '@/lib/server/worker/task';

/** Two paths to be laid side by side. */
export interface CompareTask {
  /** The file of the database. */
  database: string;
  a: PathRef;
  b: PathRef;
}

/** Two paths laid side by side, as the JSON of a comparison in pieces of UTF-8. */
export const compareTask: Task<CompareTask, { pieces: Uint8Array[] }> = { name: 'compare', lane: 'heavy' };
