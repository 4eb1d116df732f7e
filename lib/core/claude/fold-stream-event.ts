import { readJson } from '@/lib/core/json/read-json';
import { writeJson } from '@/lib/core/json/write-json';
import { type Block, isJsonObject, type JsonObject, type Message, type StreamEvent } from './message';

/** A block while it streams. */
interface DraftBlock {
  block: Block;
  /** The raw JSON text of a tool input as far as it has arrived; absent for blocks without one. */
  inputText?: string;
  isClosed: boolean;
}

/** An answer while it streams: everything that has arrived so far. */
export interface MessageDraft {
  /** The message of `message_start` with the values of every `message_delta`; its `content` is in `blocks`. */
  message: Message | null;
  blocks: DraftBlock[];
  /** True once `message_stop` has arrived. An answer that ends without it was cut off. */
  isComplete: boolean;
}

/** A tool input that never became a JSON object: the block it belongs to and the text that arrived. */
export interface InvalidInput {
  /** Of the block in the content. */
  index: number;
  tool_use_id: string;
  text: string;
}

export const emptyDraft: MessageDraft = { message: null, blocks: [], isComplete: false };

/**
 * Adds one raw stream event to a draft and returns the next draft; the argument is never changed.
 *
 * Events, blocks and deltas of unknown types are passed over here: the run log holds them untouched.
 *
 * @throws Error when the events contradict each other (a second `message_start`, a delta for a block that never
 *   started): such a stream cannot be turned into one message. Source: CLAUDE-API 6.1.
 */
export function foldStreamEvent(draft: MessageDraft, event: StreamEvent): MessageDraft {
  switch (event.type) {
    case 'message_start':
      return startMessage(draft, event);
    case 'content_block_start':
      return startBlock(draft, event);
    case 'content_block_delta':
      return replaceBlock(draft, event, (held) =>
        isJsonObject(event.delta) ? addDelta(held, event.delta) : held,
      );
    case 'content_block_stop':
      return replaceBlock(draft, event, (held) => ({ ...held, isClosed: true }));
    case 'message_delta':
      return addMessageDelta(draft, event);
    case 'message_stop':
      return { ...draft, isComplete: true };
    default:
      return draft;
  }
}

function startMessage(draft: MessageDraft, event: StreamEvent): MessageDraft {
  if (draft.message) throw new Error('The stream holds a second message_start.');
  if (!isJsonObject(event.message)) throw new Error('message_start carries no message.');
  return { ...draft, message: event.message as Message };
}

function startBlock(draft: MessageDraft, event: StreamEvent): MessageDraft {
  if (!draft.message) throw new Error('content_block_start came before message_start.');
  if (!isJsonObject(event.content_block)) throw new Error('content_block_start carries no content_block.');
  if (typeof event.index === 'number' && event.index !== draft.blocks.length) {
    throw new Error(`content_block_start has index ${event.index}; ${draft.blocks.length} was expected.`);
  }
  const block = event.content_block as Block;
  return {
    ...draft,
    message: toFallbackModel(draft.message, block),
    blocks: [...draft.blocks, { block, isClosed: false }],
  };
}

/** A `fallback` block says that another model answers from here on. Source: CLAUDE-API 1.5. */
function toFallbackModel(message: Message, { type, to }: Block): Message {
  if (type !== 'fallback' || !isJsonObject(to) || typeof to.model !== 'string') return message;
  return { ...message, model: to.model };
}

function replaceBlock(
  draft: MessageDraft,
  event: StreamEvent,
  change: (held: DraftBlock) => DraftBlock,
): MessageDraft {
  const index = typeof event.index === 'number' ? event.index : -1;
  const held = draft.blocks[index];
  if (!held) throw new Error(`${event.type} names block ${index}, which never started.`);
  const blocks = draft.blocks.slice();
  blocks[index] = change(held);
  return { ...draft, blocks };
}

function addDelta(held: DraftBlock, delta: JsonObject): DraftBlock {
  const { block } = held;
  switch (delta.type) {
    case 'text_delta':
      return { ...held, block: { ...block, text: `${block.text ?? ''}${delta.text}` } };
    case 'input_json_delta':
      return { ...held, inputText: `${held.inputText ?? ''}${delta.partial_json}` };
    case 'thinking_delta':
      return { ...held, block: { ...block, thinking: `${block.thinking ?? ''}${delta.thinking}` } };
    case 'signature_delta':
      return { ...held, block: { ...block, signature: delta.signature } };
    case 'citations_delta': {
      const citations = Array.isArray(block.citations) ? block.citations : [];
      return { ...held, block: { ...block, citations: [...citations, delta.citation] } };
    }
    case 'compaction_delta': {
      const { type: _, ...fields } = delta;
      return { ...held, block: { ...block, ...fields } };
    }
    default:
      return held;
  }
}

/** `message_delta.usage` is cumulative: a value replaces the earlier one, a null does not. */
function addMessageDelta(draft: MessageDraft, event: StreamEvent): MessageDraft {
  if (!draft.message) throw new Error('message_delta came before message_start.');
  const { type: _, delta, usage, ...rest } = event;
  const counts = isJsonObject(usage) ? Object.entries(usage).filter(([, value]) => value !== null) : [];
  return {
    ...draft,
    message: {
      ...draft.message,
      ...rest,
      ...(isJsonObject(delta) ? delta : {}),
      usage: { ...draft.message.usage, ...Object.fromEntries(counts) },
    },
  };
}

/**
 * The message a draft amounts to, with the tool inputs parsed, and the inputs that are no JSON object.
 *
 * An invalid input becomes `{}` (the API accepts nothing else in history); its text is reported so that nobody runs
 * a tool on it. Returns null when not even `message_start` has arrived.
 */
export function toMessage(draft: MessageDraft): { message: Message; invalid: InvalidInput[] } | null {
  if (!draft.message) return null;
  const invalid: InvalidInput[] = [];
  const content = draft.blocks.map(({ block, inputText }, index) => {
    if (inputText === undefined) {
      if (block.type !== 'tool_use' || isJsonObject(block.input)) return block;
      invalid.push({ index, tool_use_id: String(block.id ?? ''), text: writeJson(block.input) ?? '' });
      return { ...block, input: {} };
    }
    const input = parseInput(inputText, block.input);
    if (input) return { ...block, input };
    invalid.push({ index, tool_use_id: String(block.id ?? ''), text: inputText });
    return { ...block, input: {} };
  });
  return { message: { ...draft.message, content }, invalid };
}

/** A call without arguments may stream nothing at all: then the input of `content_block_start` stands. */
function parseInput(text: string, initial: unknown): JsonObject | null {
  if (text.trim() === '') return isJsonObject(initial) ? initial : {};
  try {
    const value: unknown = readJson(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
