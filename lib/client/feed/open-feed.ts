import type { FeedAnswer, FeedRequest } from './feed-message';
import { readFrames } from './read-frames';
import { type FeedLine, RunFeed } from './run-feed';

/**
 * Opens a window's line to the feed all windows of the browser share: a browser has six connections for a server, and a
 * shared worker needs one of them for all windows. Where there is none (some browsers of phones, where two windows are
 * the most) the window has a feed of its own. Locks would need a secure context, which a server of the local network
 * without TLS does not give.
 *
 * @param onBroken is called when the worker cannot be loaded
 */
export function openFeed(
  take: (answer: FeedAnswer) => void,
  onBroken: () => void,
  { isShared }: { isShared: boolean },
): FeedLine {
  if (!isShared || typeof SharedWorker === 'undefined') return new RunFeed(readFrames).join(take);
  const worker = new SharedWorker(new URL('./feed-worker.ts', import.meta.url), {
    type: 'module',
    name: 'loopbench-events',
  });
  worker.onerror = onBroken;
  worker.port.onmessage = ({ data }: MessageEvent<FeedAnswer>) => take(data);
  const tell = (request: FeedRequest) => worker.port.postMessage(request);
  return {
    tell,
    leave: () => {
      tell({ follows: [], received: 0, isHopeful: false });
      worker.port.close();
    },
  };
}
