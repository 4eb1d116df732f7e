import { startRunOperation } from '@/lib/core/api/run-operations';
import { toEventStream } from '@/lib/server/http/event-stream';
import { handle } from '@/lib/server/http/handle';
import { startRun } from '@/lib/server/run/command/start-run';
import { followRun } from '@/lib/server/run/watch/follow-run';
import { getRunRow } from '@/lib/server/store/get-run';

export const POST = handle(startRunOperation, async ({ params, body, request }) => {
  const started = await startRun(params.id, body);
  if (!request.headers.get('accept')?.includes('text/event-stream')) return started;
  const stop = new AbortController();
  const row = await getRunRow(started.run.id);
  const pieces = followRun(row, { after: 0, bodies: 'packed', untilPause: true, signal: stop.signal });
  return toEventStream(pieces, startRunOperation.status, stop);
});
