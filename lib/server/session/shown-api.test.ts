import { afterAll, describe, expect, it } from 'vitest';
import { toBlocks } from '@/lib/core/claude/message';
import { splitAtCuts } from '@/lib/core/cut/cut-mark';
import type { ShownSession, ShownTurn } from '@/lib/core/cut/shown';
import { call, createSession, startRun, startTestServer } from '@/lib/server/testing/test-api';

const server = startTestServer();
afterAll(() => server.end());

const long = 'Zeile "eins"\n😀'.repeat(40_000);
const conversation = [
  { role: 'user', content: 'Read the log' },
  { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'read_log', input: {} }] },
  { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: long }] },
];

async function get<T>(path: string): Promise<T> {
  const response = await call('GET', path);
  expect(response.status).toBe(200);
  return response.json();
}

const shownOf = (id: string, query = '') => get<ShownSession>(`/api/sessions/${id}/shown${query}`);

/** What its mark stands for. */
async function readRest(text: string): Promise<string> {
  const mark = splitAtCuts(text).find((part) => typeof part !== 'string');
  if (typeof mark !== 'object') throw new Error('Nothing was cut off.');
  const { origin, place } = mark;
  const path =
    origin.of === 'turn'
      ? `/api/sessions/${origin.sessionId}/turns/${origin.turnId}/rest`
      : `/api/runs/${origin.runId}/events/${origin.seq}/rest`;
  const response = await call('GET', `${path}?place=${place}`);
  expect(response.status).toBe(200);
  const lines = (await response.text()).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line)).join('');
}

function textOf(turn: ShownTurn | undefined): string {
  const [block] = toBlocks(turn?.message.content ?? []);
  return String(block?.content);
}

describe('a session to be shown', () => {
  it('has long texts cut, and gives the rest of each when asked', async () => {
    const { id } = await createSession({ messages: conversation });
    const shown = await shownOf(id);
    expect(JSON.stringify(shown).length).toBeLessThan(20_000);
    const text = textOf(shown.turns[2]);
    expect(splitAtCuts(text)[0] + (await readRest(text))).toBe(long);
  });

  it('gives only what follows a turn that is known, and the end of another path', async () => {
    const { id, turns } = await createSession({ messages: conversation });
    const known = turns[1]?.id;
    expect((await shownOf(id, `?behind=${known}`)).turns.map((turn) => turn.id)).toEqual([turns[2]?.id]);
    expect((await shownOf(id, `?behind=${turns[2]?.id}`)).turns).toEqual([]);
    await call('POST', `/api/sessions/${id}/fork`, { turnId: turns[0]?.id, edit: { content: 'Else' } });
    const other = await shownOf(id, `?behind=${known}`);
    expect(other.turns.map(({ message }) => message.content)).toEqual(['Else']);
    expect(Object.values(other.branches)).toEqual([[turns[0]?.id, other.turns[0]?.id]]);
  });

  it('has the end of a long path, and the stretches before it', async () => {
    const messages = Array.from({ length: 1300 }, (_, index) => ({
      role: index % 2 ? 'assistant' : 'user',
      content: `Message ${index}`,
    }));
    const { id, turns } = await createSession({ messages });
    let path = (await shownOf(id)).turns;
    expect(path).toHaveLength(60);
    while (path[0]?.parentId) {
      const before = await get<{ turns: ShownTurn[] }>(
        `/api/sessions/${id}/shown/turns?to=${path[0].parentId}`,
      );
      path = [...before.turns, ...path];
    }
    expect(path.map((turn) => turn.id)).toEqual(turns.map((turn) => turn.id));
  });

  it('is not sent back: what holds a cut text is refused wherever it comes in', async () => {
    const { id } = await createSession({ messages: conversation });
    const [, , turn] = (await shownOf(id)).turns;
    const content = turn?.message.content;
    const attempts = [
      ['POST', '/api/sessions', { messages: [{ role: 'user', content: textOf(turn) }] }],
      ['PATCH', `/api/sessions/${id}`, { draft: textOf(turn) }],
      ['POST', `/api/sessions/${id}/fork`, { turnId: turn?.id, edit: { content } }],
      ['POST', `/api/sessions/${id}/runs`, { content: textOf(turn) }],
    ] as const;
    for (const [method, path, body] of attempts) {
      const response = await call(method, path, body);
      expect([path, response.status]).toEqual([path, 400]);
      expect((await response.json()).error.message).toMatch(/cut for showing/);
    }
  });

  it('tells when there is no such text, turn or session', async () => {
    const { id, turns } = await createSession({ messages: conversation });
    const turn = turns[2]?.id;
    const paths = [
      `/api/sessions/none/shown`,
      `/api/sessions/${id}/turns/${turn}/rest?place=0`,
      `/api/sessions/${id}/turns/none/rest?place=1`,
    ];
    for (const path of paths) expect([path, (await call('GET', path)).status]).toEqual([path, 404]);
    expect((await call('GET', `/api/sessions/${id}/turns/${turn}/rest?place=x`)).status).toBe(400);
  });
});

describe('the events of a run to be shown', () => {
  it('have long texts cut, live and from the log, and give the rest of each', async () => {
    const session = await createSession({ config: { model: 'simulator' } });
    const run = await startRun(session.id, { content: long });
    const follow = async () =>
      (await call('GET', `/api/runs/${run.id}/events?bodies=packed&contents=cut`)).text();
    for (const stream of [await follow(), await follow()]) {
      expect(stream.length).toBeLessThan(60_000);
      const events = stream
        .split('\n')
        .flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []));
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(events.at(-1)).toMatchObject({ type: 'run-end', status: 'completed' });
      const { content } = events[0].message;
      const text = typeof content === 'string' ? content : content[0].text;
      expect(splitAtCuts(text)[0] + (await readRest(text))).toBe(long);
    }
    expect((await call('GET', `/api/runs/${run.id}/events/9999/rest?place=1`)).status).toBe(404);
  });
});
