import { expect, it } from 'vitest';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import type { Block } from '@/lib/core/claude/message';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import { text, toolUse } from '@/lib/core/testing/scripted-loop';
import { comparePaths } from './compare-paths';
import type { ComparedPath } from './compared-path';

let count = 0;
const turn = (role: 'user' | 'assistant', content: string | Block[], id = `turn-${count++}`): Turn => ({
  id,
  parentId: null,
  message: { role, content },
});

const path = (turns: Turn[], more: Partial<ComparedPath> = {}): ComparedPath => ({
  sessionId: 'ses_1',
  title: 'A session',
  config: sessionConfigSchema.parse({}),
  tools: [],
  answerers: new Map(),
  turns,
  runs: [],
  ...more,
});

const compare = (a: ComparedPath, b: ComparedPath) => comparePaths(a, b, (value) => value);
const compareTurns = (a: Turn[], b: Turn[]) => compare(path(a), path(b)).rows;

const question = turn('user', 'Where is order 1?');
const shared = [
  question,
  turn('assistant', [text('Let me look.'), toolUse('call-1', 'get_order', { id: 1 })]),
];
const result = (content: string, is_error = false, id = 'call-1') =>
  turn('user', [{ type: 'tool_result', tool_use_id: id, content, ...(is_error ? { is_error } : {}) }]);

it('shows the shared beginning of a fork as the same, and the edited result by path', () => {
  const rows = compareTurns(
    [...shared, result('{"status":"shipped","id":1}'), turn('assistant', 'It was shipped.')],
    [...shared, result('{"id":1,"status":"lost"}'), turn('assistant', 'It was lost.')],
  );
  expect(rows.map(({ status }) => status)).toEqual(['same', 'same', 'changed', 'changed']);
  expect(rows[2]?.blocks).toMatchObject([
    { type: 'tool_result', name: 'get_order', changes: [{ path: '/status', a: '"shipped"', b: '"lost"' }] },
  ]);
  expect(rows[3]?.blocks[0]?.pieces).toContainEqual({ op: 'added', text: 'lost' });
});

it('tells pictures that differ by their digests, without their bytes', () => {
  const image = (data: string): Block => ({
    type: 'image',
    source: { type: 'base64', media_type: 'image/png', data: data.repeat(1000) },
  });
  const shown = (data: string) =>
    turn('user', [
      { type: 'tool_result', tool_use_id: 'call-1', content: [text('Here'), image(data)] },
      image(data),
    ]);
  const rows = compareTurns([...shared, shown('AAAA')], [...shared, shown('BBBB')]);
  const told = (data: string) => JSON.stringify(`base64, 4000 characters, SHA-256 ${data.repeat(3)}`);
  expect(rows[2]?.blocks.map(({ status, changes }) => [status, changes])).toMatchObject([
    ['changed', [{ path: '/1/source/data', op: 'changed', a: told('AAAA'), b: told('BBBB') }]],
    ['changed', [{ path: '/source/data', op: 'changed', a: told('AAAA'), b: told('BBBB') }]],
  ]);
  expect(compareTurns([...shared, shown('AAAA')], [...shared, shown('AAAA')])[2]?.status).toBe('same');
});

it('does not mind the ids of calls and the signatures of thinking', () => {
  const answer = (id: string) =>
    turn('assistant', [
      { type: 'thinking', thinking: 'Hm', signature: id },
      toolUse(id, 'get_order', { a: 1 }),
    ]);
  const rows = compareTurns(
    [answer('one'), result('ok', false, 'one')],
    [answer('two'), result('ok', false, 'two')],
  );
  expect(rows.map(({ status }) => status)).toEqual(['same', 'same']);
});

it('tells a result that failed from one that did not', () => {
  const [row] = compareTurns([result('no')], [result('no', true)]);
  expect(row).toMatchObject({
    status: 'changed',
    blocks: [{ changes: [{ path: '/is_error', a: 'false', b: 'true' }] }],
  });
});

it('matches turns by what they say where one path went a longer way', () => {
  const rows = compareTurns(
    [question, turn('assistant', 'Order 1 is on its way.')],
    [...shared, result('on its way'), turn('assistant', 'Order 1 is on its way to you.')],
  );
  expect(rows.map(({ status }) => status)).toEqual(['same', 'b', 'b', 'changed']);
});

it('never makes a pair of what different sides said', () => {
  const rows = compareTurns([turn('user', 'Hello')], [turn('assistant', 'Hello')]);
  expect(rows.map(({ status }) => status)).toEqual(['a', 'b']);
});

it('compares results of megabytes by their hashes, and says only that they differ', () => {
  const long = 'x'.repeat(5_000_000);
  const started = performance.now();
  const [row] = compareTurns([result(long)], [result(`${long}y`)]);
  expect(performance.now() - started).toBeLessThan(2000);
  const [block] = row?.blocks ?? [];
  expect(block).toMatchObject({ status: 'changed', a: { size: 5_000_000 }, b: { size: 5_000_001 } });
  expect(block?.pieces).toBeUndefined();
  expect(block?.a?.text.length).toBeLessThan(10_000);
}, 20_000);

it('compares two thousand turns a side that have nothing in common', () => {
  const make = (word: string) =>
    Array.from({ length: 2000 }, (_, index) =>
      turn(index % 2 ? 'assistant' : 'user', `${word} ${index} ${'some more words '.repeat(40)}`),
    );
  const started = performance.now();
  expect(compareTurns(make('one'), make('two'))).toHaveLength(2000);
  expect(performance.now() - started).toBeLessThan(10_000);
}, 20_000);

it('tells tools and settings apart: those sent last, or what the session would send', () => {
  const tool = (description: string) => ({
    name: 'get_order',
    description,
    input_schema: { type: 'object' },
  });
  const sent = path([question], {
    runs: [
      {
        id: 'run_1',
        parentTurnId: null,
        events: [
          {
            seq: 1,
            at: 0,
            type: 'request-start',
            step: 1,
            turnIds: [],
            params: {
              model: 'claude-opus-5',
              max_tokens: 10,
              messages: [],
              tools: [tool('Old')],
              stream: true,
            },
          },
          { seq: 2, at: 1, type: 'request-start', step: 2, turnIds: [], paramsOf: 1 },
        ],
      },
    ],
    config: sessionConfigSchema.parse({ model: 'edited-since' }),
  });
  const other = path([question], {
    config: sessionConfigSchema.parse({ model: 'claude-opus-5', max_tokens: 10, system: 'Be brief.' }),
    tools: [tool('New'), { name: 'refund' }],
  });
  const comparison = compare(sent, other);
  expect([comparison.a.source, comparison.b.source]).toEqual(['sent', 'session']);
  expect(comparison.settings.changes).toEqual([{ path: '/system', op: 'added', b: '"Be brief."' }]);
  expect(comparison.tools).toMatchObject([
    { name: 'get_order', status: 'changed', changes: [{ path: '/description', a: '"Old"', b: '"New"' }] },
    { name: 'refund', status: 'b' },
  ]);
});

it('tells who answers a tool where that differs, also when its definition is the same', () => {
  const tools = [{ name: 'get_order' }, { name: 'get_price' }, { name: 'refund' }];
  const mock = (content: string): Answerer => ({ type: 'mock', rules: [{ result: { content } }] });
  const byHand: Answerer = { type: 'manual' };
  const { tools: rows, sameTools } = compare(
    path([question], {
      tools,
      answerers: new Map([
        ['get_order', mock('shipped')],
        ['get_price', byHand],
        ['refund', byHand],
      ]),
    }),
    path([question], {
      tools,
      answerers: new Map([
        ['get_order', mock('lost')],
        ['get_price', mock('12')],
        ['refund', byHand],
      ]),
    }),
  );
  expect(rows).toMatchObject([
    {
      name: 'get_order',
      status: 'changed',
      changes: [],
      answerers: { changes: [{ path: '/rules/0/result/content', a: '"shipped"', b: '"lost"' }] },
    },
    { name: 'get_price', changes: [], answerers: { a: { type: 'manual' }, b: { type: 'mock' } } },
  ]);
  expect(sameTools).toBe(1);
});
