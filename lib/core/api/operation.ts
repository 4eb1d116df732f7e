import type { z } from 'zod';
import type { BodyKind } from '@/lib/core/limits/body-bounds';
import { type OperationName, routes } from './routes';
import { type MethodOf, type PathOf, splitRoute } from './split-route';
import type { OperationTag } from './tags';

/** One call of the HTTP API: the schemas that validate it are the ones that document it and type its callers. */
export interface Operation extends OperationDescription {
  /** Its name among the routes, and its `operationId`. */
  id: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With parameters in braces, e.g. `/api/runs/{id}`. */
  path: string;
}

interface OperationDescription {
  tag: OperationTag;
  summary: string;
  /** Longer explanation, in Markdown. */
  description?: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  /**
   * What the body may hold; absent: `ordinary`, a form. A `file` is not parsed for the operation, but by it: texts in it that
   * nobody could send are mended and told of, while any other body with such a text is refused.
   */
  bodyKind?: BodyKind;
  /** Status of a success. */
  status: 200 | 201 | 202 | 204;
  /** Absent: an answer without a body. */
  response?: z.ZodType;
  /** True when the answer is, or on request may be, a stream of run events. */
  streamsEvents?: boolean;
  /** Statuses of the failures a caller has to expect besides 400 and 403. */
  failures?: number[];
  /** True for what a link shows, and for logging in: it is not asked for the password. */
  isOpen?: true;
  /** `messages_api` for a route that speaks to the SDK: failures look as that API's do. */
  errorFormat?: 'messages_api';
}

type Defined<N extends OperationName, T> = T & {
  id: N;
  method: MethodOf<(typeof routes)[N]>;
  path: PathOf<(typeof routes)[N]>;
};

/** Describes the operation of a route, and keeps the description's own type. */
export function defineOperation<const N extends OperationName, const T extends OperationDescription>(
  id: N,
  description: T,
): Defined<N, T> {
  return { id, ...splitRoute(routes[id]), ...description };
}

/** The parameters in an operation's path: `/api/runs/{id}` has `id`. */
export type ParamsOf<T extends Pick<Operation, 'path'>> = Record<NamesIn<T['path']>, string>;

type NamesIn<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
