import 'server-only';
import type { GeneratedSettings } from '@/lib/core/answerer/generated/generated-settings';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { writeJson } from '@/lib/core/json/write-json';
import { sampleSentSchema } from '@/lib/server/schema/sample-sent-schema';
import type { ServerAnswerer } from './server-answerer';

/** Longer inputs that begin alike are answered alike. */
const MAX_SEED = 1000;

/** A value that fits the schema, as JSON: the same for the same seed, and without one for the same input. */
export const answerByGenerated: ServerAnswerer<GeneratedSettings> = {
  prepare: async ({ input }, { schema, seed = toCanonicalText(input).slice(0, MAX_SEED) }) => ({
    answer: async () => {
      // The first sample is the plainest value there is, whatever the seed.
      const { samples } = await sampleSentSchema({ schema, kind: 'valid', seed, count: 2 });
      return { content: writeJson(samples.at(-1)) };
    },
  }),
};
