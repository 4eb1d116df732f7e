import type { AnswererKind } from './answerer-kind';
import type { Answerer } from './answerer-schemas';
import { generatedKind } from './generated/generated-kind';
import { manualKind } from './manual/manual-kind';
import { mockKind } from './mock/mock-kind';

/** Every way a call can be answered, in the order they are offered. */
const kinds: { readonly [Type in Answerer['type']]: AnswererKind<Extract<Answerer, { type: Type }>> } = {
  manual: manualKind,
  mock: mockKind,
  generated: generatedKind,
};

/** The same as a list, for whoever treats all alike. */
export const answererKinds: readonly AnswererKind<Answerer>[] = Object.values(kinds);

/** @returns undefined for a kind of a later version, or of another program */
export function findAnswererKind(type: unknown): AnswererKind<Answerer> | undefined {
  return answererKinds.find((kind) => kind.type === type);
}
