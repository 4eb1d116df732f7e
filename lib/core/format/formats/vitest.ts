import { defineFormat } from '../define-format';

/** The recorded calls as a test in TypeScript. */
export const vitest = defineFormat({
  id: 'vitest',
  label: 'Vitest file',
  note: 'Replays the recorded calls against your TypeScript',
  icon: 'test',
  extension: '.test.ts',
  mediaType: 'text/plain; charset=utf-8',
  loses: 'Holds the tools and the answered calls of the path, and nothing else.',
  write: { of: 'path', load: async () => (await import('@/lib/core/export/to-vitest')).toVitest },
});
