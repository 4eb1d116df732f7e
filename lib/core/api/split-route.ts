/** The method of a route, `POST` of `POST /api/sessions`. */
export type MethodOf<R extends string> = R extends `${infer M} ${string}` ? M : never;

/** The path of a route, with its parameters in braces. */
export type PathOf<R extends string> = R extends `${string} ${infer P}` ? P : never;

/** A route as its method and its path. */
export function splitRoute<R extends string>(route: R): { method: MethodOf<R>; path: PathOf<R> } {
  const [method, path] = route.split(' ');
  return { method, path } as { method: MethodOf<R>; path: PathOf<R> };
}
