import { createParser } from 'eventsource-parser';
import type { StoredRunEvent } from '@/lib/core/run/stored-run-event';
import { ApiError, callApi } from './call-api';

/** How long to wait before connecting again after the connection broke. */
const RECONNECT_MS = 1000;

/**
 * Follows a run's events behind `after`, in the pieces they arrive in. A broken connection is taken up again where it
 * broke, also when a login ended in between; the iteration ends when the server says that nothing more will come by itself,
 * or when `signal` aborts.
 *
 * @throws ApiError when the run is gone
 */
export async function* followRun(
  runId: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<StoredRunEvent[], void> {
  let last = after;
  while (!signal.aborted) {
    try {
      const response = await callApi(`/api/runs/${runId}/events?bodies=packed&after=${last}`, { signal });
      for await (const events of readPieces(response)) {
        last = events.at(-1)?.seq ?? last;
        yield events;
      }
      return;
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && error.status >= 400) throw error;
      await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
    }
  }
}

/** What one read of the stream brought, together: each piece is one render. */
async function* readPieces(response: Response): AsyncGenerator<StoredRunEvent[], void> {
  if (!response.body) return;
  let events: StoredRunEvent[] = [];
  let isLoggedOut = false;
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event === 'logged-out') isLoggedOut = true;
      else events.push(JSON.parse(data));
    },
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parser.feed(next.value);
      if (events.length > 0) yield events;
      events = [];
    }
    if (isLoggedOut) throw new ApiError(0, 'logged_out', 'The login has ended.');
  } finally {
    await reader.cancel().catch(() => {});
  }
}
