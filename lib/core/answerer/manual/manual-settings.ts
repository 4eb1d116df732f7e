import { z } from 'zod';
import type { AnswererSettings } from '@/lib/core/answerer/answerer-settings';

const manualSchema = z.object({ type: z.literal('manual') });

/** An answer by hand needs no settings. */
export const manualSettings: AnswererSettings<typeof manualSchema> = {
  stored: manualSchema,
  given: manualSchema,
  isSafeToImport: true,
  findMissing: () => [],
  withoutSecrets: (settings) => settings,
  mend: (answerer) => ({ answerer, changes: [] }),
};
