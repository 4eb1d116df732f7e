import { z } from 'zod';
import { manualSchema } from './manual/manual-settings';
import { mockSchema, storedMockSchema } from './mock/mock-settings';

/** The settings of every answerer: as they are kept, and as a caller gives them. */
const schemas = [
  { stored: manualSchema, given: manualSchema },
  { stored: storedMockSchema, given: mockSchema },
] as const;

/** Who answers the calls of a tool, with what that needs. */
export type Answerer = z.infer<(typeof schemas)[number]['stored']>;

const [first, ...others] = schemas;

/** Who answers the calls of a tool, as it is kept. */
export const storedAnswererSchema = z.discriminatedUnion('type', [
  first.stored,
  ...others.map(({ stored }) => stored),
]);

/** Who answers the calls of a tool, as a caller gives it. */
export const answererSchema = z.discriminatedUnion('type', [
  first.given,
  ...others.map(({ given }) => given),
]);
