import type { RawPath } from '@/lib/core/replay/raw-recording';
import type { Task } from '@/lib/server/worker/task';

/** Two paths laid side by side, as the JSON of a comparison. */
export const compareTask: Task<{ a: RawPath; b: RawPath }, string> = { name: 'compare', lane: 'heavy' };
