/**
 * The Messages API on the wire, as far as Loopbench has to understand it.
 *
 * Every type is open: blocks, deltas and events of a kind nobody knows yet keep all their fields, so that they
 * can be shown as JSON and sent back exactly as they came.
 */

/** Any JSON object. */
export type JsonObject = { [key: string]: unknown };

/** A content block of any type, known or not. */
export interface Block extends JsonObject {
  type: string;
}

export interface TextBlock extends Block {
  type: 'text';
  text: string;
}

/** A request of the model that somebody run a client tool. `input` is always a JSON object on the wire. */
export interface ToolUseBlock extends Block {
  type: 'tool_use';
  id: string;
  name: string;
  input: JsonObject;
  /** Set for members of an Anthropic toolset; the result must echo it. */
  toolset_name?: string;
}

/** The content of a `tool_result`: absent means an empty success. */
export type ResultContent = string | Block[];

export interface ToolResultBlock extends Block {
  type: 'tool_result';
  tool_use_id: string;
  content?: ResultContent;
  is_error?: boolean;
  toolset_name?: string;
}

type Role = 'user' | 'assistant' | 'system';

/** A message as it is sent: what stands in `messages[]`. */
export interface MessageParam extends JsonObject {
  role: Role;
  content: string | Block[];
}

/** Token counts as the API reports them; fields nobody knows yet are kept. */
export interface Usage extends JsonObject {
  input_tokens?: number;
  output_tokens?: number;
  cache_creation_input_tokens?: number | null;
  cache_read_input_tokens?: number | null;
}

/** A message as it is received: the whole answer to one request. */
export interface Message extends JsonObject {
  id: string;
  type: 'message';
  role: 'assistant';
  model: string;
  content: Block[];
  stop_reason: string | null;
  stop_sequence: string | null;
  usage: Usage;
}

/** One event of a streamed answer, parsed from one server-sent event. */
export interface StreamEvent extends JsonObject {
  type: string;
}

/** A request body: `model`, `max_tokens`, `messages` and whatever else the person asked for. */
export interface RequestBody extends JsonObject {
  model: string;
  messages: MessageParam[];
  tools?: JsonObject[];
}

/** True for a plain JSON object (not null, not an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a `text` block. */
export function isTextBlock(block: Block): block is TextBlock {
  return block.type === 'text' && typeof block.text === 'string';
}

/** True for a `tool_use` block of a client tool. Server calls (`server_tool_use`) are not for us to answer. */
export function isToolUseBlock(block: Block): block is ToolUseBlock {
  return block.type === 'tool_use' && typeof block.id === 'string' && typeof block.name === 'string';
}

/** True for a `tool_result` block. */
export function isToolResultBlock(block: Block): block is ToolResultBlock {
  return block.type === 'tool_result' && typeof block.tool_use_id === 'string';
}

/** True for a message of the user that says nothing itself: it holds results, and nothing else. */
export function holdsOnlyResults({ role, content }: MessageParam): boolean {
  return (
    role === 'user' && typeof content !== 'string' && content.every(({ type }) => type === 'tool_result')
  );
}

/** The blocks of a message; a string is one text block, as the API reads it. */
export function toBlocks(content: string | Block[]): Block[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}
