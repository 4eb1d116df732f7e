import type { FeedRequest } from './feed-message';
import { readFrames } from './read-frames';
import { RunFeed } from './run-feed';

/** One for all windows of a browser: it lives as long as any of them. */
const feed = new RunFeed(readFrames);

self.addEventListener('connect', (event) => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  const line = feed.join((answer) => port.postMessage(answer));
  port.onmessage = ({ data }: MessageEvent<FeedRequest>) => line.tell(data);
});
