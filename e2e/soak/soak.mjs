// `npm run soak`: ten minutes of ordinary use with odd data between, then a server that is killed again and again. Says in
// a line each whether memory and descriptors level off, and whether anything that was acknowledged is lost.
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEvents } from '../bench/load.mjs';
import { startServer } from '../bench/start-server.mjs';

const MINUTES = Number(process.env.SOAK_MINUTES ?? 10);
const RUNS_A_MINUTE = 20;
const WARM_UP_RUNS = 60;
const RUNS = 300;
const KILLS = Number(process.env.SOAK_KILLS ?? 20);

const data = mkdtempSync(join(tmpdir(), 'loopbench-soak-'));
const upstream = fork(fileURLToPath(new URL('../bench/upstream.mjs', import.meta.url)), { stdio: 'inherit' });
const upstreamUrl = await new Promise((resolve) => upstream.once('message', ({ url }) => resolve(url)));
const env = { ANTHROPIC_API_KEY: 'soak', ANTHROPIC_BASE_URL: upstreamUrl };
let server = await startServer(data, env);
let hasMissed = false;

function report(title, value, goal, unit = '') {
  const isMet = value <= goal;
  hasMissed ||= !isMet;
  process.stdout.write(
    `${isMet ? 'ok  ' : 'MISS'} ${title}: ${value.toFixed(1)}${unit} (at most ${goal}${unit})\n`,
  );
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const send = (method, path, body) =>
  fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const tools = [
  {
    definition: { name: 'look', input_schema: { type: 'object', properties: { id: { type: 'string' } } } },
    answerer: { type: 'mock', rules: [{ result: { content: 'found' } }] },
  },
];

/** A run of five steps in a session of its own, watched to its end. */
async function runOnce() {
  const session = await (
    await send('POST', '/api/sessions', { config: { model: 'bench-10-5', max_tokens: 1000 }, tools })
  ).json();
  const { run } = await (await send('POST', `/api/sessions/${session.id}/runs`, { content: 'Go.' })).json();
  let seen = 0;
  for await (const { id } of readEvents(await fetch(`${server.url}/api/runs/${run.id}/events`)))
    seen = Number(id);
  return { sessionId: session.id, runId: run.id, seen };
}

/** The process that serves: the one whose file of the database is open. */
function findServer() {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (countDescriptors(pid) > 0) return pid;
  }
  throw new Error('No process has the database open.');
}

function countDescriptors(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).filter((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith(join(data, 'loopbench.db'));
      } catch {
        return false;
      }
    }).length;
  } catch {
    return 0;
  }
}

/** Resident memory in MB. */
const readMemory = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

const odd = [
  ['POST', '/api/sessions', { title: 'a\u0000b' }],
  ['POST', '/api/sessions', '{"title":"half \\ud83d"}'],
  ['POST', '/api/sessions', { title: '\u202eturned', tags: ['\u0000'] }],
  ['POST', '/api/sessions', `{"config":${'['.repeat(100_000)}`],
  ['POST', '/api/sessions', { tools: [{ text: `{"name":"x","input_schema":${'{"a":'.repeat(5000)}` }] }],
  ['GET', '/api/sessions/%zz', undefined],
  ['GET', '/api/sessions?query=%00', undefined],
  ['POST', '/api/sessions/import', { type: 'loopbench.session', v: 1, turns: 7 }],
  ['PATCH', '/api/sessions/none', { title: 'x' }],
];

/** @returns how many were answered with a failure of the server */
async function sendOdd() {
  let failures = 0;
  for (const [method, path, body] of odd) {
    const answer = await send(method, path, body);
    await answer.arrayBuffer();
    if (answer.status >= 500) failures += 1;
  }
  return failures;
}

async function measureRuns(pid) {
  for (let run = 0; run < WARM_UP_RUNS; run += 1) await runOnce();
  const before = readMemory(pid);
  let descriptors = 0;
  for (let run = WARM_UP_RUNS; run < RUNS; run += 1) {
    await runOnce();
    descriptors = Math.max(descriptors, countDescriptors(pid));
  }
  report('300 runs of five steps: memory added after the first 60', readMemory(pid) - before, 40, ' MB');
  report('descriptors of the database open at once', descriptors, 39);
}

async function measureMinutes(pid) {
  const samples = [];
  const from = performance.now();
  let failures = 0;
  for (let run = 0; performance.now() - from < MINUTES * 60_000; run += 1) {
    const next = from + (run + 1) * (60_000 / RUNS_A_MINUTE);
    await runOnce();
    if (run % 10 === 0) failures += await sendOdd();
    samples.push([(performance.now() - from) / 60_000, readMemory(pid)]);
    await sleep(Math.max(0, next - performance.now()));
  }
  report(
    `${MINUTES} minutes at ${RUNS_A_MINUTE} runs a minute: memory rises`,
    slope(samples),
    1,
    ' MB a minute',
  );
  report('odd requests answered with a failure of the server', failures, 0);
}

/** By least squares, over the second half: what is loaded once has been loaded then. */
function slope(samples) {
  const late = samples.slice(samples.length >> 1);
  const mean = (at) => late.reduce((sum, sample) => sum + sample[at], 0) / late.length;
  const [x, y] = [mean(0), mean(1)];
  const up = late.reduce((sum, sample) => sum + (sample[0] - x) * (sample[1] - y), 0);
  return up / late.reduce((sum, sample) => sum + (sample[0] - x) ** 2, 0);
}

/** Kills the server while runs go on, starts it again, and counts events that had been seen and are gone. */
async function measureKills() {
  let lost = 0;
  let slowest = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const seen = new Map();
    const watching = Array.from({ length: 5 }, () => watch(seen).catch(() => {}));
    await sleep(200 + ((round * 137) % 700));
    server.end();
    await Promise.all(watching);
    const from = performance.now();
    server = await startServer(data, env);
    slowest = Math.max(slowest, performance.now() - from);
    for (const [runId, last] of seen) {
      let kept = 0;
      const answer = await fetch(`${server.url}/api/runs/${runId}/events`);
      for await (const { id } of readEvents(answer)) kept = Number(id);
      if (kept < last) lost += 1;
    }
  }
  report(`${KILLS} kills while runs go on: runs that lost an event somebody had seen`, lost, 0);
  report('the slowest start after a kill', slowest / 1000, 5, ' s');
}

async function watch(seen) {
  const session = await (
    await send('POST', '/api/sessions', { config: { model: 'paced-40-3', max_tokens: 1000 }, tools })
  ).json();
  const { run } = await (await send('POST', `/api/sessions/${session.id}/runs`, { content: 'Go.' })).json();
  for await (const { id } of readEvents(await fetch(`${server.url}/api/runs/${run.id}/events`)))
    seen.set(run.id, Number(id));
}

try {
  const pid = findServer();
  await measureRuns(pid);
  await measureMinutes(pid);
  await measureKills();
} finally {
  server.end();
  upstream.disconnect();
  rmSync(data, { recursive: true, force: true });
}
process.exit(hasMissed ? 1 : 0);
