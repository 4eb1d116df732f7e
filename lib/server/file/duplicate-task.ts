import type { Task } from '@/lib/server/worker/task';
import type { DuplicateTask } from './prepare-duplicate';
import type { PreparedSession } from './prepared-session';

/** A copy of a session, ready to be stored. */
export const duplicateTask: Task<DuplicateTask, PreparedSession> = { name: 'duplicate', lane: 'heavy' };
