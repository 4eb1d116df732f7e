import { z } from 'zod';
import type { VariableValues } from '@/lib/core/variables/fill-variables';
import type { MissingInSettings } from './answerer-settings';
import { generatedSettings } from './generated/generated-settings';
import { manualSettings } from './manual/manual-settings';
import { mockSettings } from './mock/mock-settings';

/** The settings of every answerer. */
const settings = [
  // Told apart by their `type`.
  manualSettings,
  mockSettings,
  generatedSettings,
] as const;

/** Who answers the calls of a tool, with what that needs. */
export type Answerer = z.infer<(typeof settings)[number]['stored']>;

const [first, ...others] = settings;

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

/** What is done with settings of a type, whichever it is. */
type AnySettings = Pick<typeof mockSettings, 'isSafeToImport' | 'mend'> & {
  findMissing(answerer: Answerer, variables: VariableValues): MissingInSettings[];
  withoutSecrets(answerer: Answerer): Answerer;
};

/** @returns undefined for a kind of a later version, or of another program */
export const findAnswererSettings = (type: unknown): AnySettings | undefined =>
  settings.find(({ stored }) => stored.shape.type.value === type);
