import { z } from 'zod';
import type { AnswererKind } from './answerer-kind';
import { manualKind } from './manual/manual-kind';
import { mockKind } from './mock/mock-kind';

/** Every way a call can be answered, as it is offered. */
const kinds = [manualKind, mockKind] as const;

type SettingsOf<Kind> = Kind extends AnswererKind<infer Settings> ? Settings : never;

/** Who answers the calls of a tool, with what that needs. */
export type Answerer = SettingsOf<(typeof kinds)[number]>;

/** The same list for whoever treats all alike. */
export const answererKinds: readonly AnswererKind<Answerer>[] = kinds;

/** @returns undefined for a kind of a later version, or of another program */
export function findAnswererKind(type: unknown): AnswererKind<Answerer> | undefined {
  return answererKinds.find((kind) => kind.type === type);
}

const [first, ...others] = kinds;

/** Who answers the calls of a tool, as it is kept. */
export const storedAnswererSchema: z.ZodType<Answerer, Answerer> = z.discriminatedUnion('type', [
  first.storedSchema,
  ...others.map(({ storedSchema }) => storedSchema),
]);

/** Who answers the calls of a tool, as a caller gives it. */
export const answererSchema: z.ZodType<Answerer, Answerer> = z.discriminatedUnion('type', [
  first.givenSchema,
  ...others.map(({ givenSchema }) => givenSchema),
]);
