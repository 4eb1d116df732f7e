import type { Task } from '@/lib/server/worker/task';

/** What do two texts of definitions not share? Told as JSON: values made for a schema may hold numbers of any length. */
export const diffToolsTask: Task<{ a: string; b: string }, string> = { name: 'diff-tools', lane: 'request' };
