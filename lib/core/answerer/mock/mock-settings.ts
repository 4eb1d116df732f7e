import type { AnswererSettings } from '@/lib/core/answerer/answerer-settings';
import { findMissingInRule } from './fill-mock-result';
import { mendRules } from './mend-rules';
import { mockSchema, storedMockSchema } from './mock-schema';

/** The rules of a mock. */
export const mockSettings: AnswererSettings<typeof storedMockSchema, typeof mockSchema> = {
  stored: storedMockSchema,
  given: mockSchema,
  isSafeToImport: true,
  findMissing: ({ rules }, variables) =>
    rules.map((rule, place) => ({
      path: `rules.${place}.result.content`,
      where: `mock rule ${place + 1}`,
      names: findMissingInRule(rule, variables),
    })),
  withoutSecrets: (settings) => settings,
  mend: mendRules,
};
