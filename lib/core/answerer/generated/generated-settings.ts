import { z } from 'zod';
import type { AnswererSettings } from '@/lib/core/answerer/answerer-settings';

const generatedSchema = z.object({
  type: z.literal('generated'),
  /** What an answer looks like. */
  schema: z.union(
    [z.record(z.string(), z.unknown()), z.boolean()],
    'A JSON Schema is an object or a boolean.',
  ),
  /** The same gives the same answers. Absent: the same input gives the same answer. */
  seed: z.union([z.number(), z.string().max(1000)]).optional(),
});

export type GeneratedSettings = z.infer<typeof generatedSchema>;

/** A JSON Schema of the answers. */
export const generatedSettings: AnswererSettings<typeof generatedSchema> = {
  stored: generatedSchema,
  given: generatedSchema,
  isSafeToImport: true,
  findMissing: () => [],
  withoutSecrets: (settings) => settings,
  mend: (answerer) => ({ answerer, changes: [] }),
};
