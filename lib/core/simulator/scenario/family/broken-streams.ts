import type { Scenario } from '../scenario';
import type { StreamOddity } from '../scripted-answer';

const ending = (stream: StreamOddity): Pick<Scenario, 'fails' | 'play'> => ({
  fails: 1,
  play: (scene) => ({ ...scene.ordinary(), stream }),
});

/** Answers that begin well. Without `stream: true` they come whole. */
export const brokenStreams: readonly Scenario[] = [
  {
    id: 'error-mid-stream',
    name: 'Error in the stream',
    group: 'Failures',
    description:
      'Sends an error event after HTTP 200, when part of the answer has arrived; the retry of the turn succeeds.',
    ...ending('error'),
  },
  {
    id: 'cut-stream',
    name: 'Stream breaks off',
    group: 'Failures',
    description:
      'Ends the stream in the middle, without message_stop and without an error; the retry of the turn succeeds.',
    ...ending('cut'),
  },
  {
    id: 'stall',
    name: 'Stream stands still',
    group: 'Failures',
    description:
      'Stands still for 20 seconds in the middle of the answer, then goes on (Fast: 4 seconds, Instant: not at all).',
    play: (scene) => ({ ...scene.ordinary(), stream: 'stall' }),
  },
];
