import 'server-only';
import { respondJson } from './respond-json';

/** Answers 304 when the caller has what `tag` stands for, else with JSON made by `make`. */
export async function respondIfChanged(
  request: Request,
  tag: string,
  make: () => Promise<unknown>,
): Promise<Response> {
  const headers = { etag: `"${tag}"`, 'cache-control': 'no-store' };
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers });
  return respondJson(await make(), { headers });
}
