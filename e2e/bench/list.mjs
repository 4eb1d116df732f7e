// How long the list of many sessions takes to answer.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './start-server.mjs';

const SESSIONS = 100_000;
const ROUNDS = 15;
const seed = fileURLToPath(new URL('../../lib/command/seed.mjs', import.meta.url));

/**
 * A number few sessions have, a word that occurs in half of them, the beginning of many, one nobody wrote, and words that
 * are nearly everywhere.
 */
const searches = [
  '48810',
  'order',
  'or',
  'grace shipped',
  '订单',
  'nowhere',
  'where is order',
  'the answer is',
];

/** Words that many sessions have, each elsewhere or in one place. */
const pairs = ['order the', 'of the', 'get order', 'is the'];

export async function measureList(report) {
  const data = mkdtempSync(join(tmpdir(), 'loopbench-bench-list-'));
  let server;
  try {
    const env = { ...process.env, LOOPBENCH_DATA: data };
    const { status } = spawnSync(process.execPath, [seed, String(SESSIONS)], { env, stdio: 'inherit' });
    if (status !== 0) throw new Error('The sessions could not be written.');
    server = await startServer(data);
    const ask = (search) => measure(`${server.url}/api/sessions?${new URLSearchParams(search)}`);
    report('first page of 100,000 sessions', await ask({}), 50, ' ms');
    const times = [];
    for (const query of searches) times.push(await ask({ query }));
    const figures = searches.map((query, index) => `${query} ${times[index].toFixed(1)} ms`);
    process.stdout.write(`     search: ${figures.join(', ')}\n`);
    report(
      'search among 100,000 sessions by best match, the slowest of several',
      Math.max(...times),
      50,
      ' ms',
    );
    const newest = [];
    for (const query of searches) newest.push(await ask({ query, sort: 'updated' }));
    report('the same, the newest first', Math.max(...newest), 50, ' ms');
    const two = [];
    for (const query of pairs)
      for (const sort of ['relevance', 'updated', 'title', 'created']) two.push(await ask({ query, sort }));
    report(
      'two words that are in many of them, the slowest of several, in each order',
      Math.max(...two),
      50,
      ' ms',
    );
    report(
      'the fifth page of the same by title',
      await askDeep(`${server.url}/api/sessions?query=of+the&sort=title`),
      50,
      ' ms',
    );
    report('what they can be filtered by', await measure(`${server.url}/api/sessions/facets`), 50, ' ms');
    report('a tag few of them have', await ask({ tag: 'nobody has it' }), 50, ' ms');
  } finally {
    server?.end();
    rmSync(data, { recursive: true, force: true });
  }
}

/** How long the fifth page takes, behind four others. */
async function askDeep(url) {
  let page = url;
  for (let count = 1; count < 5; count += 1) {
    const { nextCursor } = await (await fetch(page)).json();
    page = `${url}&cursor=${encodeURIComponent(nextCursor)}`;
  }
  return measure(page);
}

/** The median time from the request to the whole answer. */
async function measure(url) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    const response = await fetch(url);
    await response.json();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}
