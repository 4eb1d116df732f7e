import type { ToolResult } from '@/lib/core/answerer/tool-result';
import type { Block, Message, StreamEvent, ToolUseBlock } from '@/lib/core/claude/message';
import type { Resolution } from '@/lib/core/run/answer-calls';
import type { RunEvent, RunEventData } from '@/lib/core/run/log/run-event';
import type { BuiltRequest } from '@/lib/core/run/request/build-request';
import { type LoopInput, runLoop, type TurnChunk } from '@/lib/core/run/run-loop';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';

/** A whole answer of the model. */
export function message(stop_reason: string | null, content: Block[], id = 'msg_1'): Message {
  return {
    id,
    type: 'message',
    role: 'assistant',
    model: 'scripted',
    content,
    stop_reason,
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 5 },
  };
}

export function toolUse(id: string, name = 'get_order', input: ToolUseBlock['input'] = {}): ToolUseBlock {
  return { type: 'tool_use', id, name, input };
}

export const text = (value: string): Block => ({ type: 'text', text: value });

export const userTurn = (content: string | Block[], id = 'user-1', parentId: string | null = null): Turn => ({
  id,
  parentId,
  message: { role: 'user', content },
});

/** The events that stream a message, each block in one piece. */
export function streamOf({ content, stop_reason, stop_sequence, usage, ...rest }: Message): StreamEvent[] {
  const start = { ...rest, content: [], stop_reason: null, stop_sequence: null, usage: { input_tokens: 10 } };
  return [
    { type: 'message_start', message: start },
    ...content.flatMap((block, index) => streamBlock(block, index)),
    { type: 'message_delta', delta: { stop_reason, stop_sequence }, usage },
    { type: 'message_stop' },
  ];
}

function streamBlock(block: Block, index: number): StreamEvent[] {
  const stop = { type: 'content_block_stop', index };
  if (block.type === 'text') {
    const start = { type: 'content_block_start', index, content_block: { ...block, text: '' } };
    const delta = { type: 'text_delta', text: block.text };
    return [start, { type: 'content_block_delta', index, delta }, stop];
  }
  if (block.type === 'tool_use') {
    const start = { type: 'content_block_start', index, content_block: { ...block, input: {} } };
    const delta = { type: 'input_json_delta', partial_json: JSON.stringify(block.input) };
    return [start, { type: 'content_block_delta', index, delta }, stop];
  }
  return [{ type: 'content_block_start', index, content_block: block }, stop];
}

/** What a scripted model does with one request. */
export type Script = Message | ((signal: AbortSignal) => AsyncIterable<TurnChunk>);

/** A loop whose model follows a script and whose router answers by tool name; unnamed tools ask a person. */
export interface ScriptedLoop
  extends Partial<Omit<LoopInput, 'config' | 'router' | 'writeBody' | 'streamTurn'>> {
  script: Script[];
  answers?: Record<string, (call: ToolUseBlock, signal: AbortSignal) => Promise<ToolResult>>;
  limits?: { max_steps?: number; max_continuations?: number };
}

export interface LoopRecord {
  events: RunEvent[];
  /** The path at the end, with every turn the loop added. */
  path: Turn[];
  requests: BuiltRequest[];
}

/** There is nothing to hash with in here. */
const NO_HASH = '0'.repeat(64);

/** Runs the loop to its end, numbering its events as a log does; `onEvent` may interfere. */
export async function runScripted(
  { script, answers = {}, limits, path = [userTurn('Hello')], ...rest }: ScriptedLoop,
  onEvent: (event: RunEvent) => void = () => {},
): Promise<LoopRecord> {
  const record: LoopRecord = { events: [], path: [...path], requests: [] };
  const remaining = [...script];
  const loop = runLoop({
    path,
    config: sessionConfigSchema.parse({ model: 'scripted', max_tokens: 100, loop: { ...limits } }),
    tools: [],
    mode: 'auto',
    isApproved: false,
    stepsDone: 0,
    results: new Map(),
    started: new Set(),
    signal: new AbortController().signal,
    now: () => record.events.length,
    addTurn: (turn) => {
      const added = { ...turn, id: `turn-${record.path.length + 1}` };
      record.path.push(added);
      return added;
    },
    writeBody: (body) => ({ bytes: new TextEncoder().encode(JSON.stringify(body)), hash: NO_HASH }),
    streamTurn: (request, signal) => {
      record.requests.push(request);
      const next = remaining.shift();
      if (!next) throw new Error('The script has no further turn.');
      return typeof next === 'function' ? next(signal) : streamWhole(next);
    },
    router: {
      resolve: async (call): Promise<Resolution> => {
        const answer = answers[call.name];
        if (!answer) return { answerer: 'manual', issues: [] };
        return { answerer: 'mock', issues: [], answer: (signal) => answer(call, signal) };
      },
    },
    ...rest,
  });
  for await (const data of loop) {
    const event = number(data, record.events.length + 1);
    record.events.push(event);
    onEvent(event);
  }
  return record;
}

const number = (data: RunEventData, seq: number): RunEvent => ({ ...data, seq, at: seq });

async function* streamWhole(answer: Message): AsyncGenerator<TurnChunk> {
  yield { events: streamOf(answer) };
}

/** The types of events in order, for assertions on the course of a run. */
export const courseOf = (events: RunEvent[]): string[] =>
  events.map((event) => (event.type === 'run-end' ? `run-end ${event.status}` : event.type));
