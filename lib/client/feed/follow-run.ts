import { ApiError } from '@/lib/client/call-api';
import { readJson } from '@/lib/core/json/read-json';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { FeedLink } from './feed-link';
import { openFeed } from './open-feed';

/** How long to wait before asking again for a run the server could not read. */
const RETRY_MS = 2000;

/** One for the window. */
let link: FeedLink | undefined;

/**
 * Follows a run's events behind `after`, in the pieces they arrive in, over the one connection all windows share. A
 * broken connection is taken up again where it broke, also when a login ended in between; the iteration ends when the
 * server says that nothing more will come by itself, or when `signal` aborts.
 *
 * @throws ApiError when the run is gone
 */
export async function* followRun(
  runId: string,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<StoredRunEvent[], void> {
  link ??= new FeedLink(openFeed);
  let last = after;
  while (!signal.aborted) {
    try {
      for await (const events of link.follow(runId, last, signal)) {
        last = events.at(-1)?.seq ?? last;
        // Our own server's events are trusted: it checked them.
        yield events.map(({ json }) => readJson(json) as StoredRunEvent);
      }
      return;
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && error.status >= 400 && error.status < 500) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
