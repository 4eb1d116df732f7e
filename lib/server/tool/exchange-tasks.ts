import type { Task } from '@/lib/server/worker/task';

/** Which tools are in a text? Told as JSON. */
export const importToolsTask: Task<{ text: string; format: string | undefined }, string> = {
  name: 'import-tools',
  lane: 'request',
};

/** What are tools in another form? Given and told as JSON: `tools` and `session`, and the files. */
export const exportToolsTask: Task<{ request: string; target: string; origin: string }, string> = {
  name: 'export-tools',
  lane: 'request',
};
