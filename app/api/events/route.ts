import { getEventsOperation } from '@/lib/core/api/event-operations';
import { toEventStream } from '@/lib/server/http/event-stream';
import { handle } from '@/lib/server/http/handle';
import { followMany } from '@/lib/server/run/watch/follow-many';

export const GET = handle(getEventsOperation, async ({ query }) => {
  const stop = new AbortController();
  return toEventStream(followMany(query.runs, stop.signal), getEventsOperation.status, stop);
});
