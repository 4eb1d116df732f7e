// How long other requests wait while a body of a hostile shape is read, parsed and looked at.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from './start-server.mjs';

const MB = 1024 * 1024;
const GOAL_MS = 250;
const PING_EVERY_MS = 5;

const list = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join(',');
const run = (content) => ['POST', '/api/sessions/none/runs', `{"content":${content}}`];
const config = (text) => ['PATCH', '/api/sessions/none', `{"config":${text}}`];
const file = (text) => ['POST', '/api/sessions/import', text];

/** What is sent, by its shape: the largest that is taken, and what is refused. */
const shapes = {
  'one text of 31 MB': () => run(`"${'x'.repeat(31 * MB)}"`),
  '31 MB of Chinese': () => run(`"${'中'.repeat(10 * MB)}"`),
  '30 MB of escapes': () => run(`"${'\\n'.repeat(15 * MB)}"`),
  '30 MB of texts of 3 KB': () =>
    run(`[${list(10_000, () => `{"type":"text","text":"${'word '.repeat(600)}"}`)}]`),
  '120,000 blocks': () => run(`[${list(120_000, () => '{"type":"text","text":"a"}')}]`),
  '250,000 keys, 50,000 of them different': () =>
    config(`{${list(249_000, (index) => `"k${index % 49_000}":{}`)}}`),
  '49,000 keys of one object': () => config(`{${list(49_000, (index) => `"k${index}":${index}`)}}`),
  '490,000 numbers': () => config(`{"system":[${list(490_000, (index) => index)}]}`),
  '490,000 empty lists': () => config(`{"system":[${list(240_000, () => '[]')}]}`),
  '31 MB of blanks': () => config(`{${' '.repeat(31 * MB)}}`),
  '1.5 million keys': () => config(`{${list(1_500_000, (index) => `"k${index}":1`)}}`),
  '16 million nested brackets': () => config('['.repeat(16 * MB)),
  '16 million empty lists': () => config(`[${'[],'.repeat(10 * MB)}[]]`),
  '31 MB of digits': () => config(`{"max_tokens":${'1'.repeat(31 * MB)}}`),
  'a file of 1.4 million keys': () => file(`[${list(700_000, () => '{"role":"nobody","content":"x"}')}]`),
  'a file of a million lines': () => file('{"role":"user","content":"x"}\n'.repeat(700_000)),
  'a login of 31 MB': () => ['POST', '/api/login', `{"password":"${'x'.repeat(31 * MB)}"}`],
};

/**
 * Says for each shape how long the slowest of other requests took while it was worked on.
 *
 * @param {(title: string, value: number, goal: number, unit: string) => void} report
 */
export async function measureBodies(report) {
  const data = mkdtempSync(join(tmpdir(), 'loopbench-bench-bodies-'));
  const server = await startServer(data);
  try {
    for (const [shape, make] of Object.entries(shapes)) {
      const [method, path, body] = make();
      const bytes = Buffer.from(body);
      const type = shape.includes('lines') ? 'application/jsonl' : 'application/json';
      await ping(server.url); // the connection, and what is compiled at first use
      const { status, slowest, took } = await whilePinging(server.url, () =>
        send(`${server.url}${path}`, method, bytes, type),
      );
      process.stdout.write(`     ${shape}: answered ${status} after ${took.toFixed(0)} ms\n`);
      report(`other requests held up by a body of ${shape}`, slowest, GOAL_MS, ' ms');
    }
  } finally {
    server.end();
    rmSync(data, { recursive: true, force: true });
  }
}

const agent = new Agent({ keepAlive: true });

/** The smallest request there is: answered by the server's edge, as soon as it has a turn. */
function ping(url) {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/_nothing`, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(performance.now() - from));
    });
    sent.once('error', reject);
    sent.end();
  });
}

async function whilePinging(url, work) {
  const from = performance.now();
  let isDone = false;
  const working = work().finally(() => {
    isDone = true;
  });
  let slowest = 0;
  while (!isDone) {
    slowest = Math.max(slowest, await ping(url));
    await new Promise((resolve) => setTimeout(resolve, PING_EVERY_MS));
  }
  return { status: await working, slowest, took: performance.now() - from };
}

function send(url, method, bytes, type) {
  const headers = { 'content-type': type, 'content-length': bytes.length };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    });
    sent.once('error', reject);
    sent.end(bytes);
  });
}
