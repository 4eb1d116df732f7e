import type { z } from 'zod';
import { type AddressValues, fillRoute } from '@/lib/core/api/fill-route';
import type { Operation, ParamsOf } from '@/lib/core/api/operation';
import type { Operations } from '@/lib/core/api/operations';
import { type OperationName, routes } from '@/lib/core/api/routes';
import { readJson } from '@/lib/core/json/read-json';
import { type CallOptions, callApi } from './call-api';

/** A field of an address as its caller gives it: what it may hold, the server judges. */
type Written<Fields> = { [Name in keyof Fields]: string | number | boolean | undefined };

/** Optional where everything in it is. */
type Part<Name extends string, Value> = object extends Value
  ? { [Key in Name]?: Value }
  : { [Key in Name]: Value };

type ParamsPart<Op> = Op extends Pick<Operation, 'path'> ? Part<'params', ParamsOf<Op>> : never;

type QueryPart<Op> = Op extends { query: infer Query extends z.ZodType }
  ? Part<'query', Written<z.input<Query>>>
  : { query?: never };

type BodyPart<Op> = Op extends { bodyKind: 'file' }
  ? { file: Blob }
  : Op extends { body: infer Body extends z.ZodType }
    ? { body: z.input<Body> }
    : { body?: never };

type MadeInputs = {
  [Name in OperationName]: ParamsPart<Operations[Name]> &
    QueryPart<Operations[Name]> &
    BodyPart<Operations[Name]>;
};

/**
 * Made for each operation by itself: of all of them at once the compiler would try every part with every other. As an
 * interface, because it looks up the properties of one and makes those of a mapped type anew for a name it does not know.
 */
interface Inputs extends MadeInputs {}

/** What an operation is called with, without how the call is made. */
export type Input<Name extends OperationName> = Inputs[Name];

/** What a caller of an operation sends as its body. */
export type BodyOf<Name extends OperationName> = Operations[Name] extends {
  body: infer Body extends z.ZodType;
}
  ? z.input<Body>
  : undefined;

/** What an operation answers; undefined for an answer without a body. */
export type AnswerOf<Name extends OperationName> = Operations[Name] extends {
  response: infer Response extends z.ZodType;
}
  ? z.output<Response>
  : undefined;

type Given<Name extends OperationName> = Input<Name> & Omit<CallOptions, 'method' | 'body' | 'file'>;

/**
 * Calls an operation of the HTTP API and reads its answer. Our own server's answers are trusted: it checked them.
 *
 * @throws ApiError for every answer that is no success, and when the server cannot be reached
 */
export async function call<Name extends OperationName>(
  name: Name,
  input: Given<Name>,
): Promise<AnswerOf<Name>> {
  const text = await (await callForResponse(name, input)).text();
  return (text === '' ? undefined : readJson(text)) as AnswerOf<Name>;
}

/** The same for who reads the answer itself: a file, a stream, or what stands in its headers. @throws ApiError */
export function callForResponse<Name extends OperationName>(
  name: Name,
  input: Given<Name>,
): Promise<Response> {
  const { params, query, ...options }: Loose = input;
  const { method, address } = fillRoute(routes[name], params, query);
  return callApi(address, { ...options, method });
}

type Loose = CallOptions & { params?: Record<string, string>; query?: AddressValues };
