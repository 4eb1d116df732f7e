import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft, foldStreamEvent, toMessage } from '@/lib/core/claude/fold-stream-event';
import type { Block, JsonObject, Message, StreamEvent } from '@/lib/core/claude/message';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';
import { message, streamOf, text, toolUse } from '@/lib/core/testing/scripted-loop';
import { findStreamedTexts } from './find-streamed-texts';
import { maskSnapshot } from './mask-snapshot';
import type { Secret } from './secrets/create-secret-finder';
import { type Snapshot, snapshotSchema } from './snapshot';

const inJson = (value: string) => JSON.stringify(value).slice(1, -1);
const formsOf = (value: string) => [
  value,
  inJson(value),
  inJson(inJson(value)),
  encodeURIComponent(value),
  encodeURIComponent(value).replace(/%../g, (byte) => byte.toLowerCase()),
];

/** Cuts the deltas of a stream into pieces at the given places. */
function split(events: StreamEvent[], cuts: readonly number[]): StreamEvent[] {
  return events.flatMap((event) => {
    const delta = event.delta as JsonObject | undefined;
    const field = ['text', 'partial_json', 'thinking'].find((name) => typeof delta?.[name] === 'string');
    if (!field || !delta) return [event];
    const whole = String(delta[field]);
    const places = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b);
    return [0, ...places].map((start, index) => ({
      ...event,
      delta: { ...delta, [field]: whole.slice(start, places[index] ?? whole.length) },
    }));
  });
}

/** A session in which the model says `answer`, streamed in pieces, and its calls give `result`. */
function toSnapshot(answer: Message, result: string, cuts: readonly number[] = []): Snapshot {
  const thought = answer.content.flatMap((block, index): StreamEvent[] => {
    const delta = { type: 'thinking_delta', thinking: block.thinking };
    return block.type === 'thinking' ? [{ type: 'content_block_delta', index, delta }] : [];
  });
  const stream = streamOf(answer).flatMap((event) => {
    const block = event.content_block as Block | undefined;
    return block?.type === 'thinking'
      ? [{ ...event, content_block: { ...block, thinking: '' } }, ...thought]
      : [event];
  });
  const base = { at: 1 };
  const events: StoredRunEvent[] = [
    { ...base, seq: 1, type: 'request-start', step: 1, turnIds: ['t1'], paramsOf: 0 },
    ...split(stream, cuts).map((event, index): StoredRunEvent => {
      return { ...base, seq: index + 2, type: 'stream', events: [event] };
    }),
  ];
  const turnEnd = { type: 'turn-end' as const, turnId: 't2', parentTurnId: 't1', message: answer };
  events.push({ ...base, ...turnEnd, seq: events.length + 1, usage: {}, ttftMs: 1, totalMs: 2 });
  events.push({
    ...base,
    seq: events.length + 1,
    type: 'call-end',
    tool_use_id: 'toolu_1',
    result: { content: result },
    by: 'mock',
  });
  return snapshotSchema.parse({
    type: 'loopbench.snapshot',
    v: 1,
    title: result,
    turns: [
      { id: 't1', parentId: null, runId: 'r1', message: { role: 'user', content: result } },
      { id: 't2', parentId: 't1', runId: 'r1', message: answer },
    ],
    runs: [{ id: 'r1', parentTurnId: null, events }],
    hasRequests: false,
  });
}

const streamsOf = (snapshot: Snapshot): string[] =>
  snapshot.runs
    .flatMap((run) => findStreamedTexts(run.events))
    .map(({ pieces }) => pieces.map((piece) => piece.text).join(''));

function foldAnswer(snapshot: Snapshot): unknown {
  const events = snapshot.runs[0]?.events ?? [];
  const streamed = events.flatMap((event) => (event.type === 'stream' ? event.events : []));
  return toMessage(streamed.reduce(foldStreamEvent, emptyDraft))?.message.content;
}

const answerOf = (snapshot: Snapshot) => snapshot.turns[1]?.message.content;

/** Longer than any chance, with characters around its core that are written in several ways. */
const secretValue = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'"\\/\n\t ü@%.+-:[]{}😀'), maxLength: 3 }),
    fc.string({ unit: fc.constantFrom(...'abcdefghijkABCDEFGHIJK0123456789'), minLength: 10, maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'"\\/\n\t ü@%.+-:[]{}😀ab1'), maxLength: 8 }),
  )
  .map((parts) => parts.join(''));

const filler = fc.string({ unit: fc.constantFrom(...'LMNOP "\\\n{}[],:äß'), maxLength: 12 });

const scene = fc.uniqueArray(secretValue, { minLength: 1, maxLength: 4 }).chain((values) => {
  const part = fc.oneof(filler, fc.constantFrom(...values), fc.constantFrom(...values.flatMap(formsOf)));
  const words = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
  const input = fc.dictionary(words, fc.oneof(words, fc.integer(), fc.array(words, { maxLength: 3 })));
  return fc.record({
    values: fc.constant(values),
    said: words,
    thought: words,
    input,
    result: fc.oneof(
      words,
      input.map((value) => JSON.stringify(value, null, 1)),
    ),
    cuts: fc.array(fc.nat(), { maxLength: 12 }),
  });
});

describe('maskSnapshot', () => {
  it('leaves no value in any form, wherever it stands and however its stream is cut', () => {
    fc.assert(
      fc.property(scene, ({ values, said, thought, input, result, cuts }) => {
        const answer = message('tool_use', [
          { type: 'thinking', thinking: thought, signature: 'sig' },
          text(said),
          toolUse('toolu_1', 'look_up', input),
        ]);
        const secrets = values.map((value): Secret => ({ value, kind: 'token' }));
        const masked = maskSnapshot(toSnapshot(answer, result, cuts), secrets);
        const written = [JSON.stringify(masked), ...streamsOf(masked)];
        for (const form of values.flatMap(formsOf)) {
          for (const one of written) expect(one).not.toContain(form);
        }
        expect(snapshotSchema.parse(masked)).toEqual(masked);
        expect(foldAnswer(masked)).toEqual(answerOf(masked));
      }),
      { numRuns: 200 },
    );
  });

  const answer = message('tool_use', [
    text('I write to jane@acme.example now.'),
    toolUse('toolu_1', 'send', { to: 'jane@acme.example', card: 4111222233334444, copies: 2 }),
  ]);
  const snapshot = toSnapshot(
    answer,
    '{"mail": "jane@acme.example", "card": 4111222233334444}',
    [18, 21, 25],
  );
  const secrets = [
    { value: 'jane@acme.example', kind: 'e-mail' },
    { value: '4111222233334444', kind: 'card number' },
  ];

  it('puts the mask into the first delta touched and leaves the others the rest', () => {
    const [said] = maskSnapshot(snapshot, secrets).runs.flatMap((run) => findStreamedTexts(run.events));
    expect(said?.pieces.map((piece) => piece.text)).toEqual(['', 'I write to [e-mail]', '', '', ' now.']);
  });

  it('keeps inputs and results JSON, a number among them becoming a string', () => {
    const masked = maskSnapshot(snapshot, secrets);
    const input = { to: '[e-mail]', card: '[card number]', copies: 2 };
    expect(streamsOf(masked).map((streamed) => streamed.startsWith('{') && JSON.parse(streamed))).toEqual([
      false,
      input,
    ]);
    expect(answerOf(masked)).toEqual([text('I write to [e-mail] now.'), toolUse('toolu_1', 'send', input)]);
    expect(masked.title).toBe('{"mail": "[e-mail]", "card": "[card number]"}');
  });

  it('masks a value inside another one with it, and values that overlap together', () => {
    const values = [
      { value: 'acme', kind: 'company' },
      { value: 'jane@acme.example', kind: 'e-mail' },
      { value: 'example now', kind: 'words' },
    ];
    const masked = maskSnapshot(snapshot, values);
    expect(masked.turns[1]?.message.content[0]).toEqual(text('I write to [e-mail].'));
  });

  it('masks what stands across the tokens of a result, at the price of its JSON', () => {
    const masked = maskSnapshot(snapshot, [{ value: 'example", "card', kind: 'words' }]);
    expect(masked.title).toBe('{"mail": "jane@acme.[words]": 4111222233334444}');
  });

  it('leaves the words of the format, so that the snapshot stays one', () => {
    const words = ['text', 'type', 'stream', '1', 't1', 'mock'].map((value) => ({ value, kind: 'word' }));
    const masked = maskSnapshot(snapshot, words);
    expect(snapshotSchema.parse(masked)).toEqual(masked);
    expect(foldAnswer(masked)).toEqual(answerOf(masked));
    expect(masked.title).toContain('[word]');
  });

  it('never shows a value in its own mask', () => {
    const masked = maskSnapshot(snapshot, [{ value: 'card', kind: 'card number' }]);
    expect(masked.title).toBe('{"mail": "jane@acme.example", "[…]": 4111222233334444}');
  });

  it.each([
    ['a key of many lines', `BEGIN\n${'abcdefgh+/\n'.repeat(2000)}END`],
    ['no letter or digit', '-"\\\n ü'.repeat(2000)],
    ['its letters far inside', `${'-'.repeat(500)}abcdef${'-'.repeat(500)}`],
  ])('masks a long value: %s', (_what, value) => {
    const answer = message('tool_use', [text(`See ${value}.`), toolUse('toolu_1', 'send', { value })]);
    const masked = maskSnapshot(toSnapshot(answer, JSON.stringify({ value }), [50, 9000]), [
      { value, kind: 'it' },
    ]);
    expect(masked.title).toBe('{"value":"[it]"}');
    expect(answerOf(masked)).toEqual([text('See [it].'), toolUse('toolu_1', 'send', { value: '[it]' })]);
    expect(foldAnswer(masked)).toEqual(answerOf(masked));
  });

  it('is not held up by what is nearly a value', () => {
    const value = 'ab"\\\n/ ü😀%+-\\'.repeat(100);
    const answer = message(
      'end_turn',
      formsOf(value).map((form) => text(`${form.slice(0, -1)}!`)),
    );
    const nearly = toSnapshot(answer, 'x');
    maskSnapshot(nearly, [
      { value: `${value}ab`, kind: 'it' },
      { value: `${value.slice(2)}.`, kind: 'it' },
    ]);
  });

  it('hides a thousand values in five megabytes', () => {
    const values = Array.from({ length: 1000 }, (_, index) => `person${index}@acme.example`);
    const rows = Array.from({ length: 60_000 }, (_, id) => ({
      id,
      to: values[id % 1000],
      note: 'Order "open"',
    }));
    const large = toSnapshot(answer, JSON.stringify(rows));
    const masked = maskSnapshot(
      large,
      values.map((value) => ({ value, kind: 'e-mail' })),
    );
    expect(masked.title).not.toContain('@acme.example"');
    expect(JSON.parse(masked.title)).toHaveLength(60_000);
  }, 30_000);
});
