import type { Task } from '@/lib/server/worker/task';
import type { ExportTask, WrittenSession } from './write-session';

/** A session written as a file. */
export const exportTask: Task<ExportTask, WrittenSession> = { name: 'export', lane: 'heavy' };
