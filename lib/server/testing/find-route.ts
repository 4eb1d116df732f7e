import { join } from 'node:path';
import type { Operation } from '@/lib/core/api/operation';

type RouteHandler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** Where the framework looks for the handlers of a path: `/api/runs/{id}` is `app/api/runs/[id]/route.ts`. */
export const toRouteFile = (path: string): string => `app${path.replace(/\{(\w+)\}/g, '[$1]')}/route.ts`;

/** Finds the operation an address calls, as the framework does: a part that is spelled out wins over a parameter. */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  pathname: string,
): { operation: Operation; params: Record<string, string> } | undefined {
  const matches = operations.flatMap((operation) => {
    const params = operation.method === method ? match(operation.path, pathname) : null;
    return params ? [{ operation, params }] : [];
  });
  return matches.sort((one, other) => count(one.params) - count(other.params))[0];
}

/** Loads the handler of an operation from the file where the framework would. */
export async function loadHandler({ path, method }: Operation): Promise<RouteHandler> {
  const module: Record<string, RouteHandler> = await import(join(process.cwd(), toRouteFile(path)));
  const handler = module[method];
  if (!handler) throw new Error(`${toRouteFile(path)} exports no ${method}.`);
  return handler;
}

const count = (params: object): number => Object.keys(params).length;

function match(path: string, pathname: string): Record<string, string> | null {
  const parts = path.split('/');
  const given = pathname.split('/');
  if (parts.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === '') return null;
    if (name !== undefined) params[name] = value;
  }
  return params;
}
