import 'server-only';
import { AppError } from '@/lib/core/app-error';
import { API_VERSION } from '@/lib/core/claude/api-version';
import { splitHeaders } from '@/lib/core/claude/split-headers';
import { createRequestReader, type ReadRequest } from '@/lib/core/run/request/create-request-reader';
import { writeBody } from '@/lib/core/run/request/to-body-parts';
import { readRunSlices } from '@/lib/server/run/watch/read-run-slice';
import { getRunRow } from '@/lib/server/store/get-run';
import { readPath } from '@/lib/server/store/read-path';

/**
 * A request of a run as it was sent, as pieces of JSON: the body is the one of the wire, byte for byte.
 *
 * @param place `1` for the first request of the run
 * @throws AppError `not_found`
 */
export async function getSentRequest(runId: string, place: string): Promise<Iterable<string>> {
  const run = await getRunRow(runId);
  const before = new Map((await readPath(run.parentTurnId)).map((turn) => [turn.id, turn.message]));
  const read = createRequestReader((id) => before.get(id));
  let count = 0;
  for await (const events of readRunSlices(runId)) {
    for (const event of events) {
      const request = read(event);
      if (event.type !== 'request-start' || !request) continue;
      count += 1;
      if (String(count) === place) return writeRequest(request, event.hash);
    }
  }
  throw new AppError('not_found', `The run has sent ${count} requests; there is no request ${place}.`);
}

function* writeRequest({ params, messages, betas }: ReadRequest, hash = null as string | null) {
  const headers = {
    'content-type': 'application/json',
    'anthropic-version': API_VERSION,
    ...splitHeaders(params, betas).headers,
    // Whatever it was: it is kept nowhere, and told to nobody.
    authorization: 'Bearer [key]',
  };
  const told = { method: 'POST', path: '/v1/messages', headers, hash };
  yield `${JSON.stringify(told).slice(0, -1)},"body":`;
  yield* writeBody(params, messages);
  yield '}';
}
