import { describe, expect, it } from 'vitest';
import type { PathHistory } from '@/lib/core/replay/path-history';
import { createRunEventPacker } from '@/lib/core/run/log/create-run-event-packer';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import type { RunEvent } from '@/lib/core/run/log/run-event';
import { message, runScripted, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { type CallView, toTranscript } from './to-transcript';

const call = toolUse('toolu_1', 'get_order', { id: '48810' });
const ask = message('tool_use', [text('One moment.'), call]);
const done = message('end_turn', [text('Shipped.')], 'msg_2');
const fold = (events: RunEvent[]) => foldRunEvents(emptyRunState, events.map(createRunEventPacker()));
const callsOf = (entries: ReturnType<typeof toTranscript>): CallView[] =>
  entries.flatMap((entry) => entry.blocks).flatMap((block) => (block.type === 'call' ? [block.call] : []));
const callOf = (entries: ReturnType<typeof toTranscript>) => callsOf(entries)[0];

describe('toTranscript', () => {
  it('gives the same entry again for what has not changed, whatever comes before and after it', () => {
    const turns = [
      userTurn('Where is 48810?', 'u1'),
      { id: 'a1', parentId: 'u1', message: done },
      userTurn('And 48811?', 'u2', 'a1'),
      { id: 'a2', parentId: 'u2', message: done },
    ];
    const [, answer, question] = toTranscript(turns);
    const [first, second] = toTranscript(turns.slice(1).concat(userTurn('Thanks', 'u3', 'a2')));
    expect([first === answer, second === question]).toEqual([true, true]);
    const changed = toTranscript(turns, undefined, undefined, { a1: { settings: ['model'], tools: [] } });
    expect(changed[1]).not.toBe(answer);
    expect(changed[2]).toBe(question);
  });

  it('shows a result with its call, and no message for results alone', () => {
    const turns = [
      userTurn('Where is 48810?', 'u1'),
      { id: 'a1', parentId: 'u1', message: ask },
      userTurn(
        [{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'lost', is_error: true }],
        'u2',
        'a1',
      ),
      { id: 'a2', parentId: 'u2', message: done },
    ];
    const entries = toTranscript(turns);
    expect(entries.map((entry) => entry.kind)).toEqual(['user', 'assistant', 'assistant']);
    expect(callOf(entries)).toMatchObject({ status: 'failed', result: { content: 'lost', is_error: true } });
  });

  it('shows a system message that a run begins with as one, while the run goes on and after it', () => {
    const removal = { type: 'tool_removal', tool: { type: 'tool_reference', name: 'get_order' } };
    const said = { role: 'system' as const, content: [text('Be brief.'), removal] };
    const begun = fold([
      {
        type: 'run-start',
        mode: 'auto',
        model: 'm',
        isResumed: false,
        turnId: 's1',
        parentTurnId: 'u1',
        message: said,
        seq: 1,
        at: 0,
      },
    ]);
    const asked = userTurn('Where is 48810?', 'u1');
    const kept = { id: 's1', parentId: 'u1', message: said };
    for (const entries of [toTranscript([asked], begun), toTranscript([asked, kept])]) {
      expect(entries.map((entry) => entry.kind)).toEqual(['user', 'user']);
      expect(entries[1]).toMatchObject({ role: 'system', turnId: 's1' });
      expect(entries[1]?.blocks.map(({ type }) => type)).toEqual(['block', 'block']);
    }
  });

  it('shows of earlier turns how they came to be, once that is known', () => {
    const turns = [
      { id: 'a1', parentId: null, message: ask },
      userTurn([{ type: 'tool_result', tool_use_id: 'toolu_1', content: 'x' }], 'u2', 'a1'),
    ];
    const history: PathHistory = {
      calls: { a1: { toolu_1: { answerer: 'mock', by: 'mock', tookMs: 12, isResultEdited: true } } },
      turns: { a1: { ttftMs: 3, totalMs: 40 } },
    };
    const changed = { settings: ['system'], tools: [] };
    const entries = toTranscript(turns, undefined, history, { a1: changed });
    expect(callOf(entries)).toMatchObject({ status: 'answered', answerer: 'mock', tookMs: 12 });
    expect(callOf(entries)?.isResultEdited).toBe(true);
    expect(entries[0]).toMatchObject({ ttftMs: 3, totalMs: 40, changed });
  });

  it('tells calls of one id apart by the turn that asks', () => {
    const answered = (id: string, parentId: string) =>
      userTurn([{ type: 'tool_result', tool_use_id: 'toolu_1', content: id }], id, parentId);
    const turns = [
      { id: 'a1', parentId: null, message: ask },
      answered('u2', 'a1'),
      { id: 'a2', parentId: 'u2', message: ask },
      answered('u3', 'a2'),
    ];
    const entries = toTranscript(turns, undefined, {
      calls: { a1: { toolu_1: { by: 'mock' } }, a2: { toolu_1: { by: 'person' } } },
      turns: {},
    });
    expect(callsOf(entries).map(({ by, result }) => [by, result?.content])).toEqual([
      ['mock', 'u2'],
      ['person', 'u3'],
    ]);
  });

  it('shows what a person wrote after results as a message of theirs', () => {
    const answered = { type: 'tool_result', tool_use_id: 'toolu_1', content: 'x' };
    const turns = [
      { id: 'a1', parentId: null, message: ask },
      userTurn([answered, text('Never mind.')], 'u2', 'a1'),
    ];
    expect(toTranscript(turns).at(-1)).toMatchObject({
      kind: 'user',
      blocks: [{ block: { type: 'text', text: 'Never mind.' } }],
    });
  });

  it('shows the same conversation from the log of a run as from its turns', async () => {
    const run = await runScripted({
      path: [userTurn('Where is 48810?')],
      script: [ask, done],
      answers: { get_order: async () => ({ content: 'shipped' }) },
    });
    const strip = (entries: ReturnType<typeof toTranscript>) =>
      entries.map(({ kind, blocks }) => ({
        kind,
        blocks: blocks.map((block) =>
          block.type === 'call'
            ? { id: block.call.id, status: block.call.status, result: block.call.result }
            : block,
        ),
      }));
    const live = toTranscript([userTurn('Where is 48810?')], fold(run.events));
    expect(strip(live)).toEqual(strip(toTranscript(run.path)));
  });

  it('asks a person for a call nobody else answers, and lets it rest when the run is over', async () => {
    const run = await runScripted({ script: [ask] });
    const state = fold(run.events);
    expect(callOf(toTranscript([], state))?.status).toBe('asking');
    expect(callOf(toTranscript([], { ...state, status: 'cancelled' }))?.status).toBe('open');
  });

  it('shows an input as the text that has arrived', () => {
    const events: RunEvent[] = [
      { seq: 1, at: 0, type: 'request-start', step: 1, turnIds: [], body: { model: 'm', messages: [] } },
      {
        seq: 2,
        at: 1,
        type: 'stream',
        events: [
          { type: 'message_start', message: { ...ask, content: [] } },
          { type: 'content_block_start', index: 0, content_block: { ...call, input: {} } },
          {
            type: 'content_block_delta',
            index: 0,
            delta: { type: 'input_json_delta', partial_json: '{"id": "48' },
          },
        ],
      },
    ];
    expect(callOf(toTranscript([], fold(events)))).toMatchObject({
      status: 'arriving',
      inputText: '{"id": "48',
    });
  });

  it('keeps blocks nobody knows, to be shown as JSON', () => {
    const strange = { type: 'hologram', layers: 2 };
    const entries = toTranscript([{ id: 'a', parentId: null, message: message('end_turn', [strange]) }]);
    expect(entries[0]?.blocks).toEqual([{ type: 'block', block: strange, isStreaming: false }]);
  });
});
