import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { type Server, startServer } from './server';

const KILLS = 50;
/** Long enough for a run of the fast simulator to be anywhere in its course. */
const LONGEST_MS = 700;

/** What the server has said yes to, and must therefore still have after its end. */
interface Acknowledged {
  titles: Map<string, string>;
  shares: Set<string>;
  turns: Map<string, Set<string>>;
  events: Map<string, string[]>;
}

const tools = [
  {
    definition: {
      name: 'get_order_status',
      description: 'Looks up one order by its id.',
      input_schema: {
        type: 'object',
        properties: { order_id: { type: 'string', description: 'The id, e.g. "48810".' } },
        required: ['order_id'],
      },
    },
    answerer: { type: 'mock', rules: [{ result: { content: '{"status": "shipped"}' }, delay_ms: 30 }] },
  },
];

async function ask(server: Server, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
}

/** Edits, runs, forks and shares until the server is gone. */
async function live(server: Server, round: number, known: Acknowledged): Promise<void> {
  const created = await ask(server, 'POST', '/api/sessions', { title: `Round ${round}`, tools });
  const { id } = await created.json();
  known.titles.set(id, `Round ${round}`);
  const turns = new Set<string>();
  known.turns.set(id, turns);

  const edit = async () => {
    for (let edits = 1; ; edits += 1) {
      const title = `Round ${round}, edit ${edits}`;
      const answer = await ask(server, 'PATCH', `/api/sessions/${id}`, { title });
      if (answer.ok) known.titles.set(id, title);
    }
  };
  const run = async () => {
    const answer = await fetch(`${server.url}/api/sessions/${id}/runs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ content: 'Where are my orders 48810 and 48811?' }),
    });
    const seen: string[] = [];
    known.events.set(id, seen);
    let text = '';
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece;
      const whole = text.split('\n\n');
      text = whole.pop() ?? '';
      seen.push(...whole.flatMap((part) => /^data: (.*)$/m.exec(part)?.[1] ?? []));
    }
    const session = await (await ask(server, 'GET', `/api/sessions/${id}`)).json();
    for (const turn of session.turns) turns.add(turn.id);
    const fork = await ask(server, 'POST', `/api/sessions/${id}/fork`, {
      turnId: session.turns[0].id,
      edit: { content: 'Where is my order 48812?' },
    });
    if (fork.ok) turns.add((await fork.json()).turns[0].id);
  };
  const share = async () => {
    for (;;) {
      const answer = await ask(server, 'POST', `/api/sessions/${id}/shares`, {});
      if (answer.ok) known.shares.add((await answer.json()).id);
    }
  };
  await Promise.allSettled([edit(), run(), share()]);
}

/** Everything acknowledged is there, and everything there can be opened. */
async function check(server: Server, known: Acknowledged): Promise<void> {
  const database = new Sqlite(join(server.data, 'loopbench.db'));
  const rows = database.pragma('integrity_check');
  database.close();
  expect(rows).toEqual([{ integrity_check: 'ok' }]);

  for (const [id, title] of known.titles) {
    const answer = await ask(server, 'GET', `/api/sessions/${id}`);
    expect(answer.status, `${title} opens`).toBe(200);
    const session = await answer.json();
    // The last edit may have been stored without its answer having come.
    expect(toCount(session.title)).toBeGreaterThanOrEqual(toCount(title));
    expect((await ask(server, 'GET', `/api/sessions/${id}/recording`)).status).toBe(200);
    const [run] = session.runs.slice(-1);
    if (run) await checkRun(server, run, known.events.get(id) ?? []);
    await checkTurns(server, id, known.turns.get(id) ?? new Set());
  }
  const { items } = await (await ask(server, 'GET', '/api/shares')).json();
  const kept = new Set(items.map((share: { id: string }) => share.id));
  expect([...known.shares].filter((id) => !kept.has(id))).toEqual([]);
}

async function checkRun(server: Server, run: { id: string; status: string }, seen: string[]): Promise<void> {
  expect(['completed', 'interrupted']).toContain(run.status);
  const text = await (await ask(server, 'GET', `/api/runs/${run.id}/events`)).text();
  const kept = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''));
  expect(kept.slice(0, seen.length)).toEqual(seen.map((data) => JSON.parse(data)));
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_event, index) => index + 1));
}

/** Each turn that was told can still be shown. */
async function checkTurns(server: Server, sessionId: string, turns: ReadonlySet<string>): Promise<void> {
  for (const turnId of turns) {
    const shown = await ask(server, 'PATCH', `/api/sessions/${sessionId}`, { branchTurnId: turnId });
    expect(shown.status).toBe(200);
  }
}

const toCount = (title: string) => Number(/edit (\d+)$/.exec(title)?.[1] ?? 0);

test(`nothing acknowledged is lost when the server is killed at ${KILLS} random moments`, async () => {
  test.setTimeout(600_000);
  const server = await startServer({ LOOPBENCH_SIMULATOR_PACE: 'fast' });
  try {
    for (let round = 1; round <= KILLS; round += 1) {
      const known: Acknowledged = {
        titles: new Map(),
        shares: new Set(),
        turns: new Map(),
        events: new Map(),
      };
      const living = live(server, round, known).catch(() => {});
      // The moment is what this is about: any may be the worst one.
      await delay(Math.random() * LONGEST_MS);
      await server.kill();
      await living;
      await server.start();
      await check(server, known);
    }
  } finally {
    await server.end();
  }
});
