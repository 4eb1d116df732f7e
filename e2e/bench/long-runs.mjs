// What must not grow with the square: turns with large results, a run of many steps, a run behind a long conversation.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const floorLoop = fileURLToPath(new URL('floor-loop.mjs', import.meta.url));
const RESULT_CHARS = 200_000;
const ROUNDS = 7;
const STEPS = 1000;
const TURNS = 5000;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * @param bench `upstreamUrl`; `createSession(model, more)`; `runIn(id)`, which runs a session to its end and gives the
 *   `turns`, the time `perTurn` and the `bytes` of the stream; `requestAt()`, when the last request arrived upstream
 */
export async function measureLongRuns({ upstreamUrl, createSession, runIn, requestAt }, report) {
  const floor = fork(floorLoop, { env: { ...process.env, BENCH_URL: upstreamUrl } });
  try {
    await measureLargeResults(floor, createSession, runIn, report);
  } finally {
    floor.disconnect();
  }
  await measureManySteps(createSession, runIn, report);
  await measureLongConversation(createSession, runIn, requestAt, report);
}

async function measureLargeResults(floor, createSession, runIn, report) {
  const ours = [];
  const theirs = [];
  for (let round = 0; round < 2 + ROUNDS; round += 1) {
    const answer = new Promise((resolve) => floor.once('message', resolve));
    floor.send({ model: 'bench-10', chars: RESULT_CHARS });
    const { perTurn } = await answer;
    const own = await runIn(await createSession('bench-10', { result: 'x'.repeat(RESULT_CHARS) }));
    if (round < 2) continue;
    theirs.push(perTurn);
    ours.push(own.perTurn);
  }
  report('a turn with 200 KB results, in turns of a bare client', median(ours) / median(theirs), 2);
}

async function measureManySteps(createSession, runIn, report) {
  const result = 'found '.repeat(340);
  const run = await runIn(
    await createSession(`bench-10-${STEPS}`, { result, config: { loop: { max_steps: STEPS } } }),
  );
  const said = run.turns * (result.length + 250);
  report(`bytes streamed of ${run.turns} steps, in bytes said`, run.bytes / said, 3);
}

async function measureLongConversation(createSession, runIn, requestAt, report) {
  const messages = Array.from({ length: TURNS }, (_, index) => ({
    role: index % 2 === 0 ? 'user' : 'assistant',
    content: `Message ${index}: ${'said '.repeat(40)}`,
  }));
  const id = await createSession('bench-10-1', { messages });
  const delays = [];
  for (let round = 0; round < 2 + ROUNDS; round += 1) {
    const from = performance.timeOrigin + performance.now();
    await runIn(id);
    if (round >= 2) delays.push(requestAt() - from);
  }
  report(`first request of a run behind ${TURNS} turns`, median(delays), 25, ' ms');
}
