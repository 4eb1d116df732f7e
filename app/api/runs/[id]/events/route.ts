import { getRunEventsOperation } from '@/lib/core/api/run-operations';
import { toEventStream } from '@/lib/server/http/event-stream';
import { handle } from '@/lib/server/http/handle';
import { followRun } from '@/lib/server/run/watch/follow-run';
import { getRunRow } from '@/lib/server/store/get-run';

export const GET = handle(getRunEventsOperation, async ({ params, query, request }) => {
  const run = await getRunRow(params.id);
  const seen = Number.parseInt(request.headers.get('last-event-id') ?? '', 10);
  const after = Number.isNaN(seen) ? (query.after ?? 0) : seen;
  const stop = new AbortController();
  const { bodies, contents } = query;
  const pieces = followRun(run, { after, bodies, contents, untilPause: false, signal: stop.signal });
  return toEventStream(pieces, getRunEventsOperation.status, stop);
});
