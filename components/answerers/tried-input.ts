import { createTabStore } from '@/lib/client/tab-storage';

/** What stands in the box a tool is tried with, by the tool. */
export const triedInput = createTabStore<string>('tried-input', (stored) =>
  typeof stored === 'string' ? stored : undefined,
);
