import type { OperationName } from '@/lib/core/api/routes';
import { type AnswerOf, call, type Input } from './call';

/** A query that asks an operation: its key is the name with what it is called with. */
interface ApiQuery<Name extends OperationName> {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<AnswerOf<Name>>;
}

/**
 * Makes the key and the function of a query that asks an operation.
 *
 * @param version what else the answer belongs to, where it changes with something that is not asked with
 */
export const toQuery = <Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  version?: unknown,
): ApiQuery<Name> => ({
  queryKey: keyOf(name, input, version),
  queryFn: ({ signal }) => call(name, { ...input, signal }),
});

/** The key an answer is kept under: `[name, input]`. The name alone is the beginning of all of an operation's keys. */
export const keyOf = (name: OperationName, ...asked: unknown[]): readonly unknown[] => [
  name,
  ...asked.filter((part) => part !== undefined),
];
