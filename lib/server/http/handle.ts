import 'server-only';
import type { z } from 'zod';
import type { Operation, ParamsOf } from '@/lib/core/api/operation';
import { carrySources } from '@/lib/core/json/lossless/carry-sources';
import { checkAccess, currentLogin } from '@/lib/server/access/check-access';
import { checkCaller } from './check-caller';
import { readBody } from './read-body';
import { refuseBrokenTexts } from './refuse-broken-texts';
import { refuseDroppedNames } from './refuse-dropped-names';
import { respondJson } from './respond-json';
import { toBadRequest, toErrorResponse } from './to-error-response';

/** What a handler gets: everything checked, nothing else. */
export interface HandlerInput<T extends Operation> {
  params: ParamsOf<T>;
  query: T extends { query: infer S extends z.ZodType } ? z.output<S> : undefined;
  body: T extends { body: infer S extends z.ZodType } ? z.output<S> : undefined;
  request: Request;
}

type ResponseBody<T extends Operation> = T extends { response: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;

/** Routes without parameters are given none. */
type RouteContext = { params?: Promise<Record<string, string | string[] | undefined> | undefined> };

/** What an operation that anybody may call does against those who call too much. */
interface Gate {
  /** Before the body is read. @throws AppError `too_many_tries` */
  before(headers: Headers): void;
  /** When the body is not what the operation takes. */
  onBadBody(headers: Headers): void;
}

type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** Every handler made here, so that a test can tell a route that goes its own way. */
const handlers = new WeakSet<RouteHandler>();

/** True for a route handler that goes through `handle`. */
export const isHandled = (handler: unknown): boolean =>
  typeof handler === 'function' && handlers.has(handler as RouteHandler);

/**
 * Makes the route handler of an operation: checks the caller and that it may come in, then query and body against the
 * operation's schemas, calls `work`, answers with JSON (or with the Response that `work` returns), and turns every error
 * into an answer. Nothing is read of the body of somebody who may not come in.
 */
export function handle<T extends Operation>(
  operation: T,
  work: (input: HandlerInput<T>) => Promise<ResponseBody<T> | Response>,
  gate?: Gate,
): RouteHandler {
  const handler: RouteHandler = async (request, context) => {
    try {
      checkCaller(request.headers, operation.method);
      const takesApiKey = operation.errorFormat === 'messages_api';
      const login = operation.isOpen ? null : await checkAccess(request.headers, { takesApiKey });
      const params = Object.fromEntries(
        Object.entries((await context.params) ?? {}).map(([name, value]) => [name, String(value)]),
      );
      gate?.before(request.headers);
      const query = parse(operation.query, Object.fromEntries(new URL(request.url).searchParams));
      const body = await takeBody(operation, request).catch((error: unknown) => {
        gate?.onBadBody(request.headers);
        throw error;
      });
      const input = { params, query, body, request } as HandlerInput<T>;
      const answer = await currentLogin.run(login, () => work(input));
      const headers = { 'cache-control': 'no-store' };
      if (answer instanceof Response) {
        if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-store');
        // The framework answers HEAD with this too, and would neither read the body nor let go of it.
        if (request.method === 'HEAD') await answer.body?.cancel();
        return answer;
      }
      return operation.status === 204
        ? new Response(null, { status: 204, headers })
        : respondJson(answer, { status: operation.status, headers });
    } catch (error) {
      return toErrorResponse(error, operation.errorFormat);
    }
  };
  handlers.add(handler);
  return handler;
}

async function takeBody(operation: Operation, request: Request): Promise<unknown> {
  // A file is read by who takes it: no more is made of it here than its bytes.
  if (operation.method === 'GET' || operation.bodyKind === 'file') return undefined;
  const value = (await readBody(request, operation.bodyKind)) ?? {};
  refuseBrokenTexts(value);
  return parse(operation.body, value);
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw toBadRequest(parsed.error);
  refuseDroppedNames(value, parsed.data);
  return carrySources(value, parsed.data);
}
