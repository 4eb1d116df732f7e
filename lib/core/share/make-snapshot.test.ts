import { beforeAll, describe, expect, it } from 'vitest';
import { emptyDraft, foldStreamEvent, toMessage } from '@/lib/core/claude/fold-stream-event';
import type { StreamEvent } from '@/lib/core/claude/message';
import { createReplay } from '@/lib/core/replay/create-replay';
import type { RecordedRun, Recording } from '@/lib/core/replay/recording';
import { createRunEventPacker } from '@/lib/core/run/log/create-run-event-packer';
import { createRunEventUnpacker } from '@/lib/core/run/log/create-run-event-unpacker';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { Turn } from '@/lib/core/session/turn';
import { message, runScripted, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { makeSnapshot } from './make-snapshot';
import { shareOptionsSchema } from './share-options';
import { type Snapshot, snapshotSchema } from './snapshot';

const thinking = { type: 'thinking', thinking: 'Which order?', signature: 'c2ln' };
const redacted = { type: 'redacted_thinking', data: 'ZGF0YQ' };
const ask = message('tool_use', [
  thinking,
  text('One moment.'),
  redacted,
  toolUse('toolu_1', 'get_order', { id: '48810' }),
]);
const done = message('end_turn', [text('It is shipped.')], 'msg_2');
const definition = { name: 'get_order', input_schema: { type: 'object' } };

const config = sessionConfigSchema.parse({
  model: 'claude-test',
  system: 'Be brief.',
  tool_choice: { type: 'auto' },
  mcp_servers: [
    { type: 'url', name: 'shop', url: 'https://mcp.example', authorization_token: 'not for you' },
  ],
});
const tools: SessionTool[] = [
  {
    id: 'tool_77',
    text: JSON.stringify(definition),
    answerer: { type: 'mock', rules: [{ result: { content: 'shipped' } }] },
    enabled: true,
    outputExample: '{}',
  },
];

/** Two runs as the server stores them, under ids that begin with `prefix`. */
async function record(prefix: string): Promise<Recording> {
  const turns: Turn[] = [];
  const runs: RecordedRun[] = [];
  for (const [index, script] of [[ask, done], [done]].entries()) {
    const runId = `${prefix}_run_${index}`;
    const parentTurnId = turns.at(-1)?.id ?? null;
    const addTurn = (turn: Omit<Turn, 'id'>): Turn => {
      const added = { ...turn, id: `${prefix}_turn_${turns.length}`, runId, createdAt: 'today' };
      turns.push(added);
      return added;
    };
    const asked = addTurn(userTurn('Where is 48810?', '', parentTurnId));
    const { events } = await runScripted({
      path: [...turns],
      script,
      tools: [definition],
      answers: { get_order: async () => ({ content: 'shipped' }) },
      addTurn,
    });
    const start = { type: 'run-start' as const, mode: 'auto' as const, model: 'm', isResumed: false };
    const said = { turnId: asked.id, parentTurnId, message: asked.message };
    const all = [
      { ...start, ...said, seq: 1, at: 0 },
      ...events.map((one) => ({ ...one, seq: one.seq + 1 })),
    ];
    runs.push({ id: runId, parentTurnId, events: all.map(createRunEventPacker()) });
  }
  return { turns, runs };
}

let recording: Recording;
beforeAll(async () => {
  recording = await record('ses');
});

function share(options: object = {}, from = recording): Snapshot {
  const snapshot = makeSnapshot(
    { title: 'Orders', config, tools, recording: from },
    shareOptionsSchema.parse(options),
  );
  expect(snapshotSchema.parse(JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot);
  return snapshot;
}

const typesOf = (events: readonly StoredRunEvent[] = []) => events.map((event) => event.type);

describe('a snapshot', () => {
  it('holds no id of ours, and is the same for equal sessions', async () => {
    const snapshot = share();
    expect(JSON.stringify(snapshot)).not.toMatch(/ses_|tool_77|createdAt|today/);
    expect(snapshot.turns.map(({ id, parentId, runId }) => [id, parentId, runId])).toEqual([
      ['t1', null, 'r1'],
      ['t2', 't1', 'r1'],
      ['t3', 't2', 'r1'],
      ['t4', 't3', 'r1'],
      ['t5', 't4', 'r2'],
      ['t6', 't5', 'r2'],
    ]);
    expect(share({}, await record('other'))).toEqual(snapshot);
  });

  it('plays as the session did, and gives back what was sent', () => {
    const snapshot: Recording & Snapshot = share();
    const replay = createReplay(snapshot);
    const original = createReplay(recording);
    for (const [index, { id }] of recording.runs.entries()) {
      expect(replay.endOf(`r${index + 1}`).calls).toEqual(original.endOf(id).calls);
    }
    const unpack = createRunEventUnpacker((id) => snapshot.turns.find((turn) => turn.id === id)?.message);
    const bodies = snapshot.runs[0]?.events.map(unpack).filter((event) => event.type === 'request-start');
    expect(bodies?.map(({ turnIds, body }) => [turnIds, body.messages.length, body.tools])).toEqual([
      [['t1'], 1, [definition]],
      [['t1', 't2', 't3'], 3, [definition]],
    ]);
  });

  it('never holds the token of an MCP server or the request id of a failure', () => {
    const error = { code: 'overloaded', message: 'Later.', request_id: 'req_1' };
    const events: StoredRunEvent[] = [
      { seq: 1, at: 0, type: 'request-start', step: 1, turnIds: [], params: { messages: [], ...config } },
      { seq: 2, at: 1, type: 'run-error', error },
    ];
    const snapshot = share({}, { turns: [], runs: [{ id: 'run', parentTurnId: null, events }] });
    expect(JSON.stringify(snapshot)).not.toMatch(/not for you|req_1/);
    expect(snapshot.config?.mcp_servers).toEqual([{ type: 'url', name: 'shop', url: 'https://mcp.example' }]);
  });

  it('leaves the recording as it was', () => {
    const before = JSON.stringify(recording);
    share({ thinking: false, tools: false, requests: false });
    expect(JSON.stringify(recording)).toBe(before);
  });
});

describe('what is left out', () => {
  it('is everything after the last turn, and of its run what came later', () => {
    const first = share({ lastTurnId: 'ses_turn_1' });
    expect(first.turns.map((turn) => turn.id)).toEqual(['t1', 't2']);
    expect(first.runs.map((run) => run.id)).toEqual(['r1']);
    expect(typesOf(first.runs[0]?.events)).toEqual(['run-start', 'request-start', 'stream', 'turn-end']);

    const whole = share({ lastTurnId: 'ses_turn_3' });
    expect(whole.runs).toEqual(share().runs.slice(0, 1));
    expect(share({ lastTurnId: 'ses_turn_4' }).runs.map((run) => typesOf(run.events).length)).toEqual([
      whole.runs[0]?.events.length,
      1,
    ]);
    expect(share({ lastTurnId: 'ses_turn_5' })).toEqual(share());
  });

  it('is everything before the first turn, wherever it stands, with sound runs and requests', () => {
    const later = share({ firstTurnId: 'ses_turn_4' });
    expect(later.isBeginningLeftOut).toBe(true);
    expect(later.turns.map(({ id, parentId, runId }) => [id, parentId, runId])).toEqual([
      ['t1', null, 'r1'],
      ['t2', 't1', 'r1'],
    ]);
    expect(later.runs.map(({ parentTurnId }) => parentTurnId)).toEqual([null]);
    expect(later.runs[0]?.events[0]).toMatchObject({ type: 'run-start', turnId: 't1', parentTurnId: null });
    expect(JSON.stringify(later)).not.toMatch(/toolu_1|Which order|One moment/);
    const unpack = createRunEventUnpacker((id) => later.turns.find((turn) => turn.id === id)?.message);
    const bodies = later.runs[0]?.events.map(unpack).filter((event) => event.type === 'request-start');
    expect(bodies?.map(({ turnIds, body }) => [turnIds, body.messages.length])).toEqual([[['t1'], 1]]);
    expect(share({ firstTurnId: 'ses_turn_0' })).toEqual(share());
    const both = share({ firstTurnId: 'ses_turn_0', lastTurnId: 'ses_turn_3' });
    expect(both).toEqual(share({ lastTurnId: 'ses_turn_3' }));
    expect(() => share({ firstTurnId: 'ses_turn_4', lastTurnId: 'ses_turn_3' })).toThrow('not on the path');
    expect(() => share({ firstTurnId: 'ses_turn_2' })).toThrow('message of the person');
  });

  it('is not found for a turn of another path', () => {
    expect(() => share({ lastTurnId: 'turn_of_somebody_else' })).toThrow('not on the path');
  });

  it('is all thinking on demand, and streams fold to what is left', () => {
    const snapshot = share({ thinking: false });
    expect(JSON.stringify(snapshot)).not.toMatch(/thinking|Which order|c2ln|ZGF0YQ/);
    const content = [ask.content[1], ask.content[3]];
    expect(snapshot.turns[1]?.message.content).toEqual(content);
    const events = snapshot.runs[0]?.events ?? [];
    const end = events.findIndex((event) => event.type === 'turn-end');
    expect(events[end]).toMatchObject({ message: { content } });
    const streamed = events.slice(0, end).flatMap((event): StreamEvent[] => {
      return event.type === 'stream' ? event.events : [];
    });
    expect(toMessage(streamed.reduce(foldStreamEvent, emptyDraft))?.message.content).toEqual(content);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  });

  it('is every tool on demand, and the choice among them', () => {
    const snapshot = share({ tools: false });
    expect(snapshot).not.toHaveProperty('tools');
    expect(JSON.stringify(snapshot)).not.toMatch(/input_schema|tool_choice/);
  });

  it('is who answers, unless that is asked for', () => {
    const [tool] = tools;
    const told = { text: tool?.text, enabled: true, outputExample: '{}' };
    expect(share().tools).toEqual([told]);
    expect(share({ answerers: true }).tools).toEqual([{ ...told, answerer: tool?.answerer }]);
  });

  it('is what was sent on demand, with the configuration', () => {
    const snapshot = share({ requests: false });
    expect(snapshot).not.toHaveProperty('config');
    expect(snapshot.hasRequests).toBe(false);
    const starts = snapshot.runs.flatMap((run) => run.events).filter((event) => 'params' in event);
    expect(starts).toEqual([]);
    expect(snapshot.runs[0]?.events.find((event) => event.type === 'request-start')).toEqual({
      seq: 2,
      at: expect.any(Number),
      type: 'request-start',
      step: 1,
      kept: 0,
      added: ['t1'],
      paramsOf: 0,
    });
  });

  it('leaves a pause of step mode a pause', () => {
    const turns = [userTurn('Hello', 'a')];
    const wait = { seq: 1, at: 0, type: 'run-wait', reason: 'request', tool_use_ids: [] } as const;
    const events: StoredRunEvent[] = [
      { ...wait, tool_use_ids: [], turnIds: ['a'], params: { model: 'm', messages: [] } },
      { ...wait, seq: 2, tool_use_ids: [], turnIds: ['a'], paramsOf: 1 },
    ];
    const from = { turns, runs: [{ id: 'run', parentTurnId: 'a', events }] };
    expect(share({ requests: false }, from).runs[0]?.events).toEqual([
      { ...wait, turnIds: ['t1'] },
      { ...wait, seq: 2, turnIds: ['t1'] },
    ]);
    expect(share({}, from).runs[0]?.events[1]).toMatchObject({ turnIds: ['t1'], paramsOf: 1 });
  });
});
