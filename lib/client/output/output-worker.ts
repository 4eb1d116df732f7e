import { checkOutput, type OutputQuestion } from './check-output';

/** Checks an answer against its schema off the page's own thread: both may take for ever. */
self.addEventListener('message', ({ data }: MessageEvent<OutputQuestion>) => {
  self.postMessage(checkOutput(data));
});
