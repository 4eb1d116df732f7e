import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import type { Turn } from '@/lib/core/session/turn';
import { type NextStep, nextStep } from './next-step';

const call: Block = { type: 'tool_use', id: 'toolu_1', name: 'get_order', input: { id: '48810' } };
const secondCall: Block = { ...call, id: 'toolu_2', input: { id: '48811' } };
const text: Block = { type: 'text', text: 'Looking that up.' };
const serverCall: Block = { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: {} };

const stop = (stop_reason: string | null, isLimit = false): NextStep => ({
  type: 'stop',
  stop_reason,
  isLimit,
});
const request = (isContinuation = false): NextStep => ({ type: 'request', isContinuation });

function userTurn(content: string | Block[] = 'Where is it?'): Turn {
  return { id: 'user', parentId: null, message: { role: 'user', content } };
}

function answer(stop_reason: string | null, content: Block[]): Turn {
  const message = {
    id: 'msg_1',
    type: 'message' as const,
    role: 'assistant' as const,
    model: 'm',
    content,
    stop_reason,
    stop_sequence: null,
    usage: {},
  };
  return { id: 'answer', parentId: 'user', message };
}

const paused = answer('pause_turn', [serverCall]);

describe('nextStep', () => {
  it.each<[string, Turn[], NextStep]>([
    ['an empty path has nothing to do', [], stop(null)],
    ['a user turn goes to the model', [userTurn()], request()],
    [
      'tool results go to the model',
      [userTurn([{ type: 'tool_result', tool_use_id: 'toolu_1' }])],
      request(),
    ],
    [
      'every call of a turn is to be answered, in order',
      [userTurn(), answer('tool_use', [text, call, secondCall])],
      { type: 'answer', calls: [call, secondCall] } as NextStep,
    ],
    [
      'server calls are not ours to answer',
      [userTurn(), answer('tool_use', [serverCall, call])],
      { type: 'answer', calls: [call] } as NextStep,
    ],
    ['tool_use without a call to answer stops', [userTurn(), answer('tool_use', [text])], stop('tool_use')],
    ['end_turn stops', [userTurn(), answer('end_turn', [text])], stop('end_turn')],
    ['an empty end_turn stops', [userTurn(), answer('end_turn', [])], stop('end_turn')],
    ['stop_sequence stops', [userTurn(), answer('stop_sequence', [text])], stop('stop_sequence')],
    ['max_tokens stops', [userTurn(), answer('max_tokens', [text])], stop('max_tokens')],
    [
      'a call cut off by max_tokens is never run, even when its input parses',
      [userTurn(), answer('max_tokens', [call])],
      stop('max_tokens'),
    ],
    ['refusal stops', [userTurn(), answer('refusal', [])], stop('refusal')],
    ['a call in a refused answer is never run', [userTurn(), answer('refusal', [call])], stop('refusal')],
    [
      'model_context_window_exceeded stops',
      [userTurn(), answer('model_context_window_exceeded', [call])],
      stop('model_context_window_exceeded'),
    ],
    ['a stop reason nobody knows stops and is told', [userTurn(), answer('lunch', [call])], stop('lunch')],
    ['a paused turn is sent back as it is', [userTurn(), paused], request(true)],
    ['the fifth pause in a row is still sent back', [userTurn(), ...Array(5).fill(paused)], request(true)],
    [
      'the sixth pause in a row reaches our own bound',
      [userTurn(), ...Array(6).fill(paused)],
      stop('pause_turn', true),
    ],
    [
      'a pasted history that ends in calls is answered',
      [userTurn(), { id: 'a', parentId: 'user', message: { role: 'assistant', content: [call] } }],
      { type: 'answer', calls: [call] } as NextStep,
    ],
    [
      'a pasted history that ends in a server call is sent back as it is',
      [userTurn(), { id: 'a', parentId: 'user', message: { role: 'assistant', content: [serverCall] } }],
      request(true),
    ],
    [
      'a pasted history that ends in words stops',
      [userTurn(), { id: 'a', parentId: 'user', message: { role: 'assistant', content: [text] } }],
      stop(null),
    ],
  ])('%s', (_title, path, expected) => {
    expect(nextStep(path, { loop: { max_continuations: 5 } })).toEqual(expected);
  });

  it('ends with the answer to a request for compaction, signed or asked for, and sends back any other', () => {
    const summary: Block = { type: 'compaction', content: 'An order was asked for.' };
    const signed = [userTurn(), answer('compaction', [{ ...summary, signature: 'c2ln' }])];
    const plain = [userTurn(), answer('compaction', [summary])];
    const loop = { max_continuations: 5 };
    expect(nextStep(signed, { loop })).toEqual(stop('compaction'));
    expect(nextStep(plain, { loop, compaction: { type: 'summarize' } })).toEqual(stop('compaction'));
    expect(nextStep(plain, { loop })).toEqual(request(true));
    const both = {
      compaction: { type: 'summarize' },
      context_management: { edits: [{ type: 'compact_20260112' }] },
    };
    expect(nextStep(plain, { loop, ...both })).toEqual(request(true));
  });

  it('counts only the pauses at the end of the path', () => {
    const path = [userTurn(), ...Array(6).fill(paused), answer('end_turn', [text]), userTurn(), paused];
    expect(nextStep(path, { loop: { max_continuations: 5 } })).toEqual(request(true));
  });

  it('counts no pause from before the person let the loop go on', () => {
    const path = [userTurn(), ...Array(6).fill(paused)];
    expect(nextStep(path, { loop: { max_continuations: 5 } }, path.length)).toEqual(request(true));
    expect(nextStep(path, { loop: { max_continuations: 0 } }, path.length)).toEqual(request(true));
    const further = [...path, ...Array(6).fill(paused)];
    expect(nextStep(further, { loop: { max_continuations: 5 } }, path.length)).toEqual(
      stop('pause_turn', true),
    );
  });
});
