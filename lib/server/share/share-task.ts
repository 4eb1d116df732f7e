import type { Task } from '@/lib/server/worker/task';
import type { ShareTask, ShareTaskResult } from './make-share';

/** A snapshot with what was found and masked in it. */
export const shareTask: Task<ShareTask, ShareTaskResult> = { name: 'share', lane: 'heavy' };
