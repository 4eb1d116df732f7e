// `npm run bench`: how much a run costs over the bare loop, as ratios within this one run. Figures in milliseconds are
// this machine's; the ratios are what counts. `BENCH_ONLY=loop,list` measures some parts alone.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { measureBodies } from './bodies.mjs';
import { measureBrowser } from './browser.mjs';
import { measureLarge } from './large.mjs';
import { measureList } from './list.mjs';
import { measureLoad } from './load.mjs';
import { measureLongRuns } from './long-runs.mjs';
import { measureScrubbing } from './scrub.mjs';
import { measureStalls } from './stalls.mjs';
import { startServer } from './start-server.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'loopbench-bench-'));
const WARM_UPS = 3;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);

const next = (child) => new Promise((resolve) => child.once('message', resolve));
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
let hasMissed = false;

/** Says a figure and whether it keeps its goal. */
export function report(title, value, goal, unit = '') {
  const isMet = value <= goal;
  hasMissed ||= !isMet;
  const figure = `${value.toFixed(2)}${unit}`;
  process.stdout.write(`${isMet ? 'ok  ' : 'MISS'} ${title}: ${figure} (at most ${goal}${unit})\n`);
}

const upstream = fork(here('upstream.mjs'), { stdio: 'inherit' });
const { url: upstreamUrl } = await next(upstream);
let firstByteAt = 0;
let requestAt = 0;
/** From the last byte of an answer to the next request of the run, since they were last taken. */
let gaps = [];
upstream.on('message', (message) => {
  if (message.firstByteAt) firstByteAt = message.firstByteAt;
  if (message.requestAt) requestAt = message.requestAt;
  if (message.gap) gaps.push(message.gap);
});

/** Those of the run that has just ended. */
async function takeGaps() {
  // The upstream tells by message; the last may still be on its way.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const taken = gaps;
  gaps = [];
  return taken;
}
const bare = fork(here('bare-loop.mjs'), { env: { ...process.env, BENCH_URL: upstreamUrl } });

const server = await startServer(data, { ANTHROPIC_API_KEY: 'bench', ANTHROPIC_BASE_URL: upstreamUrl });
const { url } = server;

async function post(path, body, headers = {}) {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function createSession(model, { result = 'found', config = {}, messages } = {}) {
  const tools = [
    {
      definition: { name: 'look', input_schema: { type: 'object', properties: { id: { type: 'string' } } } },
      answerer: { type: 'mock', rules: [{ result: { content: result } }] },
    },
  ];
  const body = { config: { model, max_tokens: 1000, ...config }, tools, ...(messages ? { messages } : {}) };
  return (await (await post('/api/sessions', body)).json()).id;
}

/** Runs the loop in the product and reads the whole event stream, as a page would. */
async function runOurs(model) {
  return runIn(await createSession(model));
}

async function runIn(id) {
  const from = performance.now();
  const response = await post(
    `/api/sessions/${id}/runs`,
    { content: 'Go.' },
    { accept: 'text/event-stream' },
  );
  let text = '';
  let bytes = 0;
  const decoder = new TextDecoder();
  let firstStreamAfter = null;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    text += decoder.decode(chunk, { stream: true });
    if (firstStreamAfter === null && text.includes('event: stream')) {
      firstStreamAfter = performance.timeOrigin + performance.now() - firstByteAt;
    }
  }
  const total = performance.now() - from;
  const seqs = [...text.matchAll(/^id: (\d+)$/gm)].map(([, seq]) => Number(seq));
  const turns = [...text.matchAll(/^event: turn-end$/gm)].length;
  const isWhole = seqs.every((seq, index) => seq === index + 1) && text.includes('"status":"completed"');
  return { turns, perTurn: total / turns, isWhole, firstStreamAfter, bytes };
}

async function runBare(model) {
  const answer = next(bare);
  bare.send({ model });
  return answer;
}

try {
  const parts = {
    loop: measureLoop,
    load: () => measureLoad(url, { post, createSession }, report),
    bodies: () => measureBodies(report),
    longRuns: () =>
      measureLongRuns({ upstreamUrl, createSession, runIn, requestAt: () => requestAt }, report),
    browser: () => measureBrowser(url, report),
    large: () => measureLarge(url, report),
    scrubbing: () => measureScrubbing(url, report),
    list: () => measureList(report),
    stalls: () => measureStalls(report),
    share: async () => (await tsImport('./share-page.ts', import.meta.url)).measureSharePage(report),
    windows: async () => (await tsImport('./windows.ts', import.meta.url)).measureWindows(report),
    lint: async () => (await tsImport('./lint.ts', import.meta.url)).measureLint(report),
  };
  const wanted = process.env.BENCH_ONLY?.split(',') ?? Object.keys(parts);
  for (const part of wanted) await runPart(part, parts[part]);
} finally {
  bare.disconnect();
  upstream.disconnect();
  server.end();
  rmSync(data, { recursive: true, force: true });
}
process.exit(hasMissed ? 1 : 0);

/** A part that breaks is a line that is missed, and the others are still measured. */
async function runPart(name, measure) {
  if (!measure) throw new Error(`There is no part "${name}" to measure.`);
  try {
    await measure();
  } catch (error) {
    hasMissed = true;
    process.stdout.write(`MISS ${name}: broke off: ${error.message}\n`);
  }
}

/** The loop beside the bare one of the SDK. */
async function measureLoop() {
  for (const [deltas, goal] of [
    [10, 0.75],
    [200, 0.5],
    [2000, 0.5],
  ]) {
    const model = `bench-${deltas}`;
    const ours = [];
    const theirs = [];
    const ownGaps = [];
    const bareGaps = [];
    for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
      gaps = [];
      const bareRun = await runBare(model);
      const bareTook = await takeGaps();
      const ownRun = await runOurs(model);
      const ownTook = await takeGaps();
      if (ownRun.turns !== bareRun.turns || !ownRun.isWhole) throw new Error('A run is not whole.');
      if (round < WARM_UPS) continue;
      theirs.push(bareRun.perTurn);
      ours.push(ownRun.perTurn);
      bareGaps.push(...bareTook);
      ownGaps.push(...ownTook);
    }
    const [own, floor] = [median(ours), median(theirs)];
    process.stdout.write(
      `     ${deltas} deltas: bare ${floor.toFixed(2)} ms a turn, ours ${own.toFixed(2)} ms\n`,
    );
    report(`added time a turn at ${deltas} deltas, in bare turns`, (own - floor) / floor, goal);
    const gap = median(ownGaps) / median(bareGaps);
    report(`last byte to next request at ${deltas} deltas, in those of a bare loop`, gap, 2);
  }

  const delays = [];
  for (let round = 0; round < 15; round += 1) {
    const { firstStreamAfter } = await runOursOnce();
    delays.push(firstStreamAfter);
  }
  report('first event after the first byte from upstream', median(delays), 10, ' ms');

  const many = await Promise.all(Array.from({ length: 50 }, () => runOurs('bench-10')));
  report('of 50 runs at once, not whole', many.filter(({ isWhole }) => !isWhole).length, 0);
}

/** One request alone, so that the first byte is its own. */
async function runOursOnce() {
  const id = await createSession('bench-200');
  const response = await post(
    `/api/sessions/${id}/runs`,
    { content: 'Go.' },
    { accept: 'text/event-stream' },
  );
  let text = '';
  const decoder = new TextDecoder();
  let firstStreamAfter = 0;
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('event: stream')) {
      firstStreamAfter = performance.timeOrigin + performance.now() - firstByteAt;
      break;
    }
  }
  return { firstStreamAfter };
}
