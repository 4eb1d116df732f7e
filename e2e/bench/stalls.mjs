// How long others wait while the server does something with much: the longest wait for a cheap answer, and the 99th percentile.
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startServer } from './start-server.mjs';

const GOAL_MS = 50;
const MB = 1_000_000;
/** The file may stand in memory so often while it is written or read. */
const MAX_COPIES = 5;
const WORDS = 'order shipped delayed customer refund parcel weather cluster invoice carrier'.split(' ');

export async function measureStalls(report) {
  const data = mkdtempSync(join(tmpdir(), 'loopbench-bench-stalls-'));
  const poller = fork(fileURLToPath(new URL('poll.mjs', import.meta.url)));
  let server;
  try {
    server = await startServer(data);
    for (const [title, work] of await prepare(server)) {
      const { longest, p99, copies } = await watch(server, poller, work);
      report(`longest wait of others while ${title}`, longest, GOAL_MS, ' ms');
      report(`the same at p99`, p99, GOAL_MS, ' ms');
      if (copies !== undefined) report('memory for it, in times the file', copies, MAX_COPIES);
    }
  } finally {
    poller.disconnect();
    server?.end();
    rmSync(data, { recursive: true, force: true });
  }
}

/** What is measured, by name, over sessions that are made first. */
async function prepare({ url }) {
  const post = async (path, body, headers = {}) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
    return text;
  };
  const get = async (path) => {
    const response = await fetch(`${url}${path}`);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
    return text;
  };
  const bring = async (messages) =>
    JSON.parse(await post('/api/sessions/import', JSON.stringify(messages))).id;
  const copy = (id) => post(`/api/sessions/${id}/duplicate`, '{}', { prefer: 'return=minimal' });
  const remove = async (id) => {
    for (const action of ['delete', 'purge'])
      await post('/api/sessions/bulk', JSON.stringify({ ids: [id], action }));
  };
  const run = async (tool) => {
    const tools = [
      { text: JSON.stringify(tool), answerer: { type: 'mock', rules: [{ result: { content: 'ok' } }] } },
    ];
    const { id } = JSON.parse(await post('/api/sessions', JSON.stringify({ tools })));
    return post(`/api/sessions/${id}/runs`, JSON.stringify({ content: 'Use the tool with a value.' }));
  };

  const [longA, longB] = [await bring(talk(4, 2.5 * MB, 1)), await bring(talk(4, 2.5 * MB, 2))];
  const [manyA, manyB] = [await bring(talk(10_000, 100, 1)), await bring(talk(10_000, 100, 2))];
  const large = await bring(talk(2000, 10_000, 3));
  const many = await bring(talk(2000, 10_000, 4));
  const texts = [
    { role: 'user', content: talk(1000, 10_000, 5).map(({ content: text }) => ({ type: 'text', text })) },
  ];
  const file = await get(`/api/sessions/${large}/export`);
  const values = Array.from({ length: 200_000 }, (_, index) => `value-${index}`);
  return [
    ['nothing is done', () => delay(2000)],
    ['texts of 5 MB are compared', () => get(`/api/compare?a=${longA}&b=${longB}`)],
    ['10,000 turns are compared with 10,000', () => get(`/api/compare?a=${manyA}&b=${manyB}`)],
    [
      'a tool with an enum of 200,000 is run',
      () => run(toTool({ value: { enum: values } }, { value: 'value-7' })),
    ],
    [
      'a $ref leads back to itself',
      () => run(toTool({ value: { $ref: '#/properties/value' } }, { value: 1 })),
    ],
    ['20 MB are imported', () => post('/api/sessions/import', file), file.length],
    ['20 MB are exported', () => get(`/api/sessions/${large}/export`), file.length],
    ['20 MB are exported as HTML', () => get(`/api/sessions/${large}/export?format=html`), file.length],
    ['20 MB are copied', () => copy(large), file.length],
    ['20 MB are previewed for a link', () => post(`/api/sessions/${large}/shares/preview`, '{}')],
    ['large texts are searched', () => get('/api/sessions?query=shipped+parcel')],
    ['a message of a thousand texts is brought and indexed', () => bring(texts).then(() => delay(12_000))],
    ['20 MB are taken away for good', () => remove(large)],
    ['a session of 2,000 turns is opened', () => get(`/sessions/${many}`)],
  ].map(([title, work, bytes]) => [title, Object.assign(work, { bytes })]);
}

const toTool = (properties, example) => ({
  name: 'use',
  description: 'Uses a value.',
  input_schema: { type: 'object', properties },
  input_examples: [example],
});

/** A conversation of so many turns of so many characters, another one for each seed. */
const talk = (turns, length, seed) =>
  Array.from({ length: turns }, (_, turn) => ({
    role: turn % 2 === 0 ? 'user' : 'assistant',
    content: write(length, turn * 7 + seed),
  }));

function write(length, seed) {
  const words = [];
  for (let [size, at] = [0, seed]; size < length; at = (at * 31 + seed + 17) % 1_000_003) {
    const word = `${WORDS[at % WORDS.length]}${at % 97 === 0 ? at : ''}`;
    words.push(word);
    size += word.length + 1;
  }
  return words.join(' ');
}

async function watch({ url, pid }, poller, work) {
  await delay(1000);
  const before = readMemory(pid);
  let most = before;
  const memory = setInterval(() => {
    most = Math.max(most, readMemory(pid));
  }, 20);
  poller.send({ url: `${url}/api/sessions/none` });
  await delay(200);
  await work();
  await delay(100);
  clearInterval(memory);
  const waits = await new Promise((resolve) => {
    poller.once('message', resolve);
    poller.send({ stop: true });
  });
  waits.sort((a, b) => a - b);
  return {
    longest: waits.at(-1) ?? 0,
    p99: waits[Math.floor(waits.length * 0.99)] ?? 0,
    ...(work.bytes ? { copies: (most - before) / work.bytes } : {}),
  };
}

/** What all processes of a server have in memory, in bytes. */
function readMemory(group) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (Number(processGroup) !== group) return sum;
        const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
        return sum + Number(kilobytes ?? 0) * 1024;
      } catch {
        return sum;
      }
    }, 0);
}
