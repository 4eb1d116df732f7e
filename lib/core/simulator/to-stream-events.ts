import { drawNumbers } from '@/lib/core/claude/make-id';
import { type Block, isJsonObject, type Message, type StreamEvent } from '@/lib/core/claude/message';
import type { StreamOddity } from './scenario/scripted-answer';
import { toInputPieces } from './wire/write-input-text';

/** What is streamed, and how the stream ends. */
export interface Streamable {
  message: Message;
  /** The text of the last tool input where it is not the JSON of that input: cut off, or no JSON at all. */
  cutInput?: string;
  /** What is out of the ordinary in it. */
  stream?: StreamOddity;
  /** For the `error` event. */
  requestId?: string;
}

/** An event and how long to wait before it, in milliseconds. */
export interface TimedEvent {
  event: StreamEvent;
  pauseMs: number;
}

/**
 * The stream of an answer, in the order of the Messages API, with believable pauses that depend on the answer alone.
 * Folding the events gives back the message. Source: API documentation, "Streaming messages".
 */
export function toStreamEvents({ message, cutInput, stream, requestId }: Streamable): TimedEvent[] {
  const { content, stop_reason, stop_sequence, usage, stop_details, container, context_management, ...rest } =
    message;
  const draw = drawNumbers(message.id);
  const wait = (least: number, most: number) => Math.round(least + draw() * (most - least));
  const start = {
    type: 'message_start',
    message: {
      ...rest,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { ...usage, output_tokens: 1 },
    },
  };
  const lastCall = content.findLastIndex((block) => block.type === 'tool_use');
  const blocks = content.flatMap((block, index) => {
    const inputText = index === lastCall ? cutInput : undefined;
    return streamBlock(block, index, inputText, wait);
  });
  const delta = {
    stop_reason,
    stop_sequence,
    ...(stop_details === undefined ? {} : { stop_details }),
    ...(container === undefined ? {} : { container }),
  };
  const end: StreamEvent = {
    type: 'message_delta',
    delta,
    usage: toFinalUsage(message),
    ...(context_management === undefined ? {} : { context_management }),
  };
  const all: TimedEvent[] = [
    { event: start, pauseMs: wait(300, 360) },
    ...blocks,
    { event: end, pauseMs: wait(10, 30) },
    { event: { type: 'message_stop' }, pauseMs: 0 },
  ];
  return stream === undefined ? all : disturb(all, stream, requestId);
}

const STALL_MS = 20_000;

function disturb(all: TimedEvent[], stream: StreamOddity, requestId: string | undefined): TimedEvent[] {
  const middle = breakOff(all);
  const next = all[middle.length];
  switch (stream) {
    case 'cut':
      return middle;
    case 'error':
      return [...middle, { event: toErrorEvent(requestId), pauseMs: 200 }];
    case 'stall':
      return next ? [...middle, { ...next, pauseMs: STALL_MS }, ...all.slice(middle.length + 1)] : all;
    case 'unknown_delta':
      return insertAfter(all, 'content_block_delta', ({ index }) => ({
        type: 'content_block_delta',
        index,
        delta: { type: 'simulated_unknown_delta', note: 'No version of the API has this delta.' },
      }));
    case 'unknown_event':
      return insertAfter(all, 'content_block_stop', () => ({
        type: 'simulated_unknown_event',
        note: 'No version of the API has this event.',
      }));
  }
}

/** Puts an event behind the first one of a type; a stream without one stays as it is. */
function insertAfter(
  all: TimedEvent[],
  type: string,
  toEvent: (before: StreamEvent) => StreamEvent,
): TimedEvent[] {
  const at = all.findIndex(({ event }) => event.type === type);
  const before = all[at]?.event;
  if (!before) return all;
  return [...all.slice(0, at + 1), { event: toEvent(before), pauseMs: 0 }, ...all.slice(at + 1)];
}

function toFinalUsage({ usage }: Message): Message['usage'] {
  const { output_tokens, server_tool_use, output_tokens_details, iterations } = usage;
  return {
    output_tokens: output_tokens ?? 0,
    ...(server_tool_use === undefined ? {} : { server_tool_use }),
    ...(output_tokens_details === undefined ? {} : { output_tokens_details }),
    ...(iterations === undefined ? {} : { iterations }),
  };
}

type Wait = (least: number, most: number) => number;

function streamBlock(block: Block, index: number, inputText: string | undefined, wait: Wait): TimedEvent[] {
  const deltas = toDeltas(block, inputText, wait);
  const first: TimedEvent = {
    event: { type: 'content_block_start', index, content_block: toStart(block) },
    pauseMs: block.type.endsWith('_tool_result') ? wait(700, 1100) : wait(15, 45),
  };
  // The API sends its first ping here.
  const ping: TimedEvent[] = index === 0 ? [{ event: { type: 'ping' }, pauseMs: 0 }] : [];
  const inner = deltas.map(({ delta, pauseMs }) => ({
    event: { type: 'content_block_delta', index, delta },
    pauseMs,
  }));
  return [first, ...ping, ...inner, { event: { type: 'content_block_stop', index }, pauseMs: 0 }];
}

/** What stands in `content_block_start`: the block without what its deltas bring. */
function toStart(block: Block): Block {
  switch (block.type) {
    case 'text':
      return Array.isArray(block.citations) ? { ...block, text: '', citations: [] } : { ...block, text: '' };
    case 'thinking':
      return { ...block, thinking: '', signature: '' };
    case 'tool_use':
    case 'server_tool_use':
    case 'mcp_tool_use':
      return { ...block, input: {} };
    case 'compaction':
      return { ...block, content: null, encrypted_content: null };
    default:
      return block;
  }
}

interface TimedDelta {
  delta: StreamEvent;
  pauseMs: number;
}

function toDeltas(block: Block, inputText: string | undefined, wait: Wait): TimedDelta[] {
  switch (block.type) {
    case 'text': {
      const citations: unknown[] = Array.isArray(block.citations) ? block.citations : [];
      return [
        ...toWords(block.text).map((text) => ({
          delta: { type: 'text_delta', text },
          pauseMs: wait(20, 40),
        })),
        ...citations.map((citation) => ({ delta: { type: 'citations_delta', citation }, pauseMs: 0 })),
      ];
    }
    case 'thinking':
      return [
        ...toWords(block.thinking).map((thinking) => ({
          delta: { type: 'thinking_delta', thinking },
          pauseMs: wait(12, 25),
        })),
        { delta: { type: 'signature_delta', signature: block.signature }, pauseMs: wait(5, 15) },
      ];
    case 'tool_use':
    case 'server_tool_use':
    case 'mcp_tool_use':
      return toInputDeltas(block, inputText, wait);
    case 'compaction': {
      const { content, encrypted_content } = block;
      return [{ delta: { type: 'compaction_delta', content, encrypted_content }, pauseMs: wait(300, 600) }];
    }
    default:
      return [];
  }
}

/** The API holds a value back until it is complete: a pause, then the pair at once; a long text in several pieces. */
function toInputDeltas(block: Block, inputText: string | undefined, wait: Wait): TimedDelta[] {
  const input = isJsonObject(block.input) ? block.input : {};
  const pieces = inputText === undefined ? toInputPieces(input) : cutEvenly(inputText, 24);
  // Members of a toolset send their input in one piece.
  const fragments =
    typeof block.toolset_name === 'string' ? [pieces.join('')] : pieces.map((piece) => cutEvenly(piece, 64));
  const timed = fragments.flatMap((fragment) =>
    [fragment].flat().map((partial_json, index) => ({
      delta: { type: 'input_json_delta', partial_json },
      pauseMs: index === 0 ? wait(90, 220) : wait(8, 20),
    })),
  );
  return [{ delta: { type: 'input_json_delta', partial_json: '' }, pauseMs: wait(5, 15) }, ...timed];
}

/** Words with the space before them, as tokens come. */
function toWords(text: unknown): string[] {
  return typeof text === 'string' ? (text.match(/\s*\S{1,24}|\s+/gu) ?? []) : [];
}

function cutEvenly(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}

function toErrorEvent(requestId: string | undefined): StreamEvent {
  const error = { type: 'overloaded_error', message: 'Overloaded' };
  return { type: 'error', error, ...(requestId === undefined ? {} : { request_id: requestId }) };
}

/** The first two thirds of the events, but always an end inside the last block. */
function breakOff(all: readonly TimedEvent[]): TimedEvent[] {
  const lastStop = all.findLastIndex(({ event }) => event.type === 'content_block_stop');
  return all.slice(0, Math.max(1, Math.min(lastStop, Math.ceil(all.length * 0.66))));
}
