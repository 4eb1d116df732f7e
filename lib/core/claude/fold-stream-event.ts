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
 * @throws Error as `createDraftFolder` does
 */
export function foldStreamEvent(draft: MessageDraft, event: StreamEvent): MessageDraft {
  const folder = createDraftFolder(draft);
  folder.take(event);
  return folder.draft;
}

/** Adds events to a draft, one after the other, without copying it for each. */
export interface DraftFolder {
  /** What has come so far. Changed in place by the next event. */
  readonly draft: MessageDraft;
  /**
   * Adds one raw stream event. Events, blocks and deltas of unknown types are passed over here: the run log holds them
   * untouched.
   *
   * @throws Error when the events contradict each other (a second `message_start`, a delta for a block that never
   *   started): such a stream cannot be turned into one message. Source: API documentation, "Streaming messages".
   */
  take(event: StreamEvent): void;
}

/** Makes what folds many events into one draft; the draft it begins with is never changed, nor is an event. */
export function createDraftFolder(start: MessageDraft = emptyDraft): DraftFolder {
  const draft: MessageDraft = { ...start, blocks: [...start.blocks] };
  /** The blocks that were copied here, and may be changed. */
  const own = new Set<DraftBlock>();

  function change(event: StreamEvent): DraftBlock {
    const index = typeof event.index === 'number' ? event.index : -1;
    const held = draft.blocks[index];
    if (!held) throw new Error(`${event.type} names block ${index}, which never started.`);
    if (own.has(held)) return held;
    const { citations } = held.block;
    const block = { ...held.block, ...(Array.isArray(citations) ? { citations: [...citations] } : {}) };
    const copied = { ...held, block };
    own.add(copied);
    draft.blocks[index] = copied;
    return copied;
  }

  function take(event: StreamEvent): void {
    switch (event.type) {
      case 'message_start':
        draft.message = startMessage(draft, event);
        break;
      case 'content_block_start':
        startBlock(draft, event);
        break;
      case 'content_block_delta': {
        const held = change(event);
        if (isJsonObject(event.delta)) addDelta(held, event.delta);
        break;
      }
      case 'content_block_stop':
        change(event).isClosed = true;
        break;
      case 'message_delta':
        draft.message = addMessageDelta(draft, event);
        break;
      case 'message_stop':
        draft.isComplete = true;
        break;
    }
  }

  return { draft, take };
}

function startMessage(draft: MessageDraft, event: StreamEvent): Message {
  if (draft.message) throw new Error('The stream holds a second message_start.');
  if (!isJsonObject(event.message)) throw new Error('message_start carries no message.');
  return event.message as Message;
}

function startBlock(draft: MessageDraft, event: StreamEvent): void {
  if (!draft.message) throw new Error('content_block_start came before message_start.');
  if (!isJsonObject(event.content_block)) throw new Error('content_block_start carries no content_block.');
  if (typeof event.index === 'number' && event.index !== draft.blocks.length) {
    throw new Error(`content_block_start has index ${event.index}; ${draft.blocks.length} was expected.`);
  }
  const block = event.content_block as Block;
  draft.message = toFallbackModel(draft.message, block);
  draft.blocks.push({ block, isClosed: false });
}

/** A `fallback` block says that another model answers from here on. Source: API documentation, "Messages API reference". */
function toFallbackModel(message: Message, { type, to }: Block): Message {
  if (type !== 'fallback' || !isJsonObject(to) || typeof to.model !== 'string') return message;
  return { ...message, model: to.model };
}

/** Adds a delta to a block that may be changed. */
function addDelta(held: DraftBlock, delta: JsonObject): void {
  const { block } = held;
  switch (delta.type) {
    case 'text_delta':
      block.text = `${block.text ?? ''}${delta.text}`;
      break;
    case 'input_json_delta':
      held.inputText = `${held.inputText ?? ''}${delta.partial_json}`;
      break;
    case 'thinking_delta':
      block.thinking = `${block.thinking ?? ''}${delta.thinking}`;
      break;
    case 'signature_delta':
      block.signature = delta.signature;
      break;
    case 'citations_delta':
      if (Array.isArray(block.citations)) block.citations.push(delta.citation);
      else block.citations = [delta.citation];
      break;
    case 'compaction_delta': {
      const { type: _, ...fields } = delta;
      Object.assign(block, fields);
      break;
    }
  }
}

/** `message_delta.usage` is cumulative: a value replaces the earlier one, a null does not. */
function addMessageDelta(draft: MessageDraft, event: StreamEvent): Message {
  if (!draft.message) throw new Error('message_delta came before message_start.');
  const { type: _, delta, usage, ...rest } = event;
  const counts = isJsonObject(usage) ? Object.entries(usage).filter(([, value]) => value !== null) : [];
  return {
    ...draft.message,
    ...rest,
    ...(isJsonObject(delta) ? delta : {}),
    usage: { ...draft.message.usage, ...Object.fromEntries(counts) },
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
