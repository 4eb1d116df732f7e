import type { Task } from '@/lib/server/worker/task';
import type { FileBytes } from './parse-file';
import type { PreparedSession } from './prepared-session';

/** A session made of a file, ready to be stored. */
export const importTask: Task<FileBytes, PreparedSession> = { name: 'import', lane: 'heavy' };
