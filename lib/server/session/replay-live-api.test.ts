import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { SessionData } from '@/lib/core/api/session-schema';
import { createReplay } from '@/lib/core/replay/create-replay';
import type { Recording } from '@/lib/core/replay/recording';
import { emptyRunState, foldRunEvents, type RunState } from '@/lib/core/run/log/fold-run-events';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { scenarios } from '@/lib/core/simulator/scenario/scenarios';
import { call, createSession, follow, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

/** What a person does when a run waits. */
type Decision = 'answer' | 'fail' | 'go on' | 'cancel';

/** What happens next in a session. */
type UndoEntry =
  | { type: 'say'; content: string; mode: 'auto' | 'step'; decisions: Decision[]; cancelAfter: number | null }
  | { type: 'fork'; place: number; edit: string | null };

const input_schema = { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] };
const weather = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
const tools = [
  { definition: { name: 'get_order', description: 'Gets an order by its id.', input_schema } },
  {
    definition: { name: 'get_weather', description: 'Gets the weather of a city.', input_schema: weather },
    answerer: { type: 'mock', rules: [{ result: { content: 'light rain' } }] },
  },
];

/** The live logs of a session's runs, each followed from its first event on. */
type Live = Map<string, StoredRunEvent[]>;

/** Follows a run until it waits or ends, or so many events further. */
async function followOn(live: Live, runId: string, atMost: number | null): Promise<StoredRunEvent[]> {
  const known = live.get(runId) ?? [];
  let seen = 0;
  const isEnough = ({ type }: { type: string }) => type === 'run-end' || ++seen === atMost;
  const come = await follow(runId, isEnough, known.length, '&bodies=packed');
  const log = [...known, ...(come as StoredRunEvent[])];
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  live.set(runId, log);
  return log;
}

const isWaiting = (log: readonly StoredRunEvent[]): boolean => {
  const last = log.at(-1);
  return last?.type === 'run-end' && last.status === 'waiting';
};

/** Starts a run and decides what it waits for, until it ends. */
async function say(live: Live, id: string, deed: Extract<UndoEntry, { type: 'say' }>): Promise<void> {
  const { content, mode } = deed;
  const started = await call('POST', `/api/sessions/${id}/runs`, { content, mode });
  // What the API would refuse is refused here: then nothing happens.
  if (started.status !== 201) return;
  const { run } = await started.json();
  const decisions = [...deed.decisions];
  let log = await followOn(live, run.id, deed.cancelAfter);
  if (log.at(-1)?.type !== 'run-end') {
    await call('POST', `/api/runs/${run.id}/cancel`, {});
    // It may have come to a pause meanwhile; there it stops as well.
    do log = await followOn(live, run.id, null);
    while (isWaiting(log));
  }
  while (isWaiting(log)) {
    await decide(run.id, log, decisions.shift() ?? 'cancel');
    log = await followOn(live, run.id, null);
  }
}

async function decide(runId: string, log: readonly StoredRunEvent[], decision: Decision): Promise<void> {
  const wait = log.findLast((event) => event.type === 'run-wait');
  const calls = wait?.type === 'run-wait' ? wait.tool_use_ids : [];
  const results = calls.map((tool_use_id, index) => ({
    tool_use_id,
    content: `answer ${index}`,
    ...(decision === 'fail' ? { is_error: true } : {}),
  }));
  const isAsked = wait?.type === 'run-wait' && wait.reason === 'answers';
  if (decision === 'cancel') await call('POST', `/api/runs/${runId}/cancel`, {});
  else if (isAsked) await call('POST', `/api/runs/${runId}/results`, { results });
  else await call('POST', `/api/runs/${runId}/continue`, decision === 'go on' ? {} : { results });
}

async function fork(id: string, { place, edit }: Extract<UndoEntry, { type: 'fork' }>): Promise<void> {
  const { turns }: SessionData = await (await call('GET', `/api/sessions/${id}`)).json();
  const turn = turns[Math.floor(place * turns.length)];
  if (!turn) return;
  const body = { turnId: turn.id, ...(edit === null ? {} : { edit: { content: edit } }) };
  await call('POST', `/api/sessions/${id}/fork`, body);
}

/** Holds the recording of the path that is shown against what was followed live. */
async function compare(live: Live, id: string, places: readonly number[]): Promise<number> {
  const recording: Recording = await (await call('GET', `/api/sessions/${id}/recording`)).json();
  const replay = createReplay(recording);
  let first = 0;
  for (const { id: runId, events } of recording.runs) {
    const log = live.get(runId) ?? [];
    // A path that was left in the middle of a run is replayed up to there.
    const lived = log.slice(0, events.length);
    expect(events).toEqual(lived);
    const states: RunState[] = [emptyRunState];
    for (const event of lived) states.push(foldRunEvents(states.at(-1) ?? emptyRunState, [event]));
    expect(replay.endOf(runId)).toEqual(states.at(-1));
    for (const place of places) {
      const count = 1 + Math.floor(place * events.length);
      const frame = replay.frameAt(first + count);
      expect(frame.run?.id).toBe(runId);
      expect(frame.events).toEqual(lived.slice(0, count));
      expect(frame.state).toEqual(states[count]);
    }
    first += events.length;
  }
  expect(replay.length).toBe(first);
  return recording.runs.length;
}

const session = () =>
  createSession({
    config: { model: 'simulator', max_tokens: 1000, loop: { simulator_pace: 'instant' } },
    tools,
  });

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const scripts = scenarios
  // Those the SDK repeats take their seconds, as the real ones do; each is played once below.
  .filter(({ failure }) => failure === undefined)
  .map(({ id }) => `simulate: ${id}`);
const questions = [
  'Get orders 48810 and 48811',
  'weather in Paris and order 48812',
  'weather in Rome',
  'Thanks',
];
const deed: fc.Arbitrary<UndoEntry> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('say' as const),
      content: fc.oneof(
        fc.constantFrom(...questions, ...scripts),
        fc.tuple(fc.constantFrom(...scripts), fc.constantFrom(...questions)).map((words) => words.join(' ')),
      ),
      mode: fc.constantFrom('auto' as const, 'step' as const),
      decisions: fc.array(fc.constantFrom<Decision>('answer', 'answer', 'fail', 'go on', 'go on', 'cancel'), {
        maxLength: 6,
      }),
      cancelAfter: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('fork' as const),
      place,
      edit: fc.option(fc.constantFrom('Get order 1', 'weather in Oslo', 'Say it differently')),
    }),
  },
);

describe('a replay', () => {
  it('is what was seen live, after any forks, edits, pauses, failures and stops, wherever one seeks', async () => {
    let compared = 0;
    const property = fc.asyncProperty(
      fc.array(deed, { minLength: 2, maxLength: 6 }),
      fc.array(place, { minLength: 1, maxLength: 5 }),
      async (deeds, places) => {
        const { id } = await session();
        const live: Live = new Map();
        for (const next of deeds) {
          if (next.type === 'say') await say(live, id, next);
          else await fork(id, next);
          compared += await compare(live, id, places);
        }
      },
    );
    await fc.assert(property, { numRuns: 25 });
    expect(compared).toBeGreaterThan(50);
  }, 120_000);

  it.concurrent.each(scenarios)(
    'is what was seen live of "$id"',
    async ({ id: scenario }) => {
      const phrase = `simulate: ${scenario}`;
      const { id } = await session();
      const live: Live = new Map();
      for (const content of [phrase, `${phrase} Get order 48810 and the weather in Paris`]) {
        const decisions: Decision[] = ['answer', 'go on', 'fail', 'go on'];
        await say(live, id, { type: 'say', content, mode: 'auto', decisions, cancelAfter: null });
      }
      expect(live.size).toBe(2);
      expect(await compare(live, id, [0, 0.9, 0.3, 0.6, 0.1])).toBeGreaterThan(0);
    },
    60_000,
  );
});
