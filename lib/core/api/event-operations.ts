import { z } from 'zod';
import { limits } from '@/lib/core/limits/limits.mjs';
import { defineOperation } from './operation';

/** A run to be followed, and the `seq` behind which its events are wanted. */
export interface FollowedFrom {
  runId: string;
  after: number;
}

const ENTRY = /^([\w-]{1,100}):(\d{1,15})$/;

const runsSchema = z
  .string()
  .transform((text, context): FollowedFrom[] => {
    const entries = text.split(',', limits.streamRuns.value + 1);
    if (entries.length > limits.streamRuns.value) {
      context.addIssue(`A stream carries at most ${limits.streamRuns.value} runs.`);
      return z.NEVER;
    }
    const runs = entries.map((entry) => ENTRY.exec(entry)).filter((match) => match !== null);
    if (runs.length < entries.length) {
      context.addIssue('Name each run as <id>:<seq>, with a comma between two: run_1:0,run_2:17');
      return z.NEVER;
    }
    const named = runs.map(([, runId = '', after]) => ({ runId, after: Number(after) }));
    if (new Set(named.map(({ runId }) => runId)).size < named.length) {
      context.addIssue('Name each run once.');
      return z.NEVER;
    }
    return named;
  })
  .describe(
    `The runs, at most ${limits.streamRuns.value}, as \`<id>:<seq>,<id>:<seq>\`: of each the events behind that \`seq\` come`,
  );

export const getEventsOperation = defineOperation('getEvents', {
  tag: 'runs',
  summary: 'Follow the events of many runs over one connection',
  description:
    'Of each run its past, then the live tail, in order, without a gap and without a repetition; the runs in turn. `id` is ' +
    '`<run id>:<seq>`, `event` the type, `data` the event as the log holds it with long texts cut (`bodies=packed`, `contents=cut`). When nothing more comes ' +
    'of a run by itself, `run-over` says so with that run’s id and last `seq`; `run-failed` says that a run cannot be ' +
    'followed, `data` being `{code, message}`. The other runs go on; the stream ends when all are told of. Connect again ' +
    'with the newest `seq` of each run when it breaks off, or to follow others. A reader that is logged out gets an ' +
    'event `logged-out`, the last one.',
  query: z.object({ runs: runsSchema }),
  status: 200,
  streamsEvents: true,
});
