import type { Task } from '@/lib/server/worker/task';
import type { LongTurn, LongTurnEntries } from './read-long-turn';

/** What the search index holds of a turn that is long. */
export const indexTask: Task<LongTurn, LongTurnEntries> = { name: 'index', lane: 'heavy' };
