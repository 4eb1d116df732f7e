import {
  type Block,
  isJsonObject,
  isTextBlock,
  isToolResultBlock,
  isToolUseBlock,
  type MessageParam,
  type RequestBody,
  type ToolUseBlock,
  toBlocks,
} from '@/lib/core/claude/message';
import { nameAttachment } from './name-attachment';
import { type ResultReading, readResult } from './read-result';

/** A call of the history with its result; null as long as nobody answered it. */
export interface CallRecord {
  call: ToolUseBlock;
  result: ResultReading | null;
}

/** The calls of one assistant turn. */
type Round = CallRecord[];

/** A question and what was done about it. */
export interface Exchange {
  question: string;
  /** The last message of the question; neighbouring user messages are one question. */
  newest: string;
  /** What is attached to the question, in words. */
  attachments: string[];
  rounds: Round[];
}

/** The messages of a request, as questions with their calls. */
export interface Conversation {
  /** The newest question and what has been done about it so far. */
  current: Exchange;
  /** The questions before it, oldest first. */
  earlier: Exchange[];
  /** The blocks of the last message when it is the assistant's own: it paused, or was given a beginning. */
  unfinished: Block[];
}

/**
 * Reads the messages of a checked request. A user text begins a new question, except in a message with tool results:
 * there it adds to the question the results belong to.
 */
export function readConversation(body: RequestBody): Conversation {
  const exchanges: Exchange[] = [];
  let previous: MessageParam['role'] | null = null;
  for (const message of body.messages) {
    const blocks = toBlocks(message.content);
    if (message.role === 'user') addUserMessage(exchanges, blocks, previous === 'user');
    if (message.role === 'assistant') addAssistantMessage(exchanges, blocks);
    if (message.role !== 'system') previous = message.role;
  }
  const current = exchanges.pop() ?? newExchange();
  const last = body.messages.at(-1);
  return {
    current,
    earlier: exchanges,
    unfinished: last?.role === 'assistant' ? toBlocks(last.content) : [],
  };
}

function newExchange(): Exchange {
  return { question: '', newest: '', attachments: [], rounds: [] };
}

function addUserMessage(exchanges: Exchange[], blocks: Block[], isContinued: boolean): void {
  const results = blocks.filter(isToolResultBlock);
  const current = exchanges.at(-1);
  for (const result of results) {
    const record = current?.rounds.flat().find(({ call }) => call.id === result.tool_use_id);
    if (record) record.result = readResult(result);
  }
  const text = blocks
    .filter(isTextBlock)
    .map((block) => block.text)
    .join('\n');
  const attachments = blocks.map(nameAttachment).filter((name) => name !== undefined);
  if (text === '' && attachments.length === 0) return;
  const isSame = current !== undefined && (results.length > 0 || isContinued);
  const exchange = isSame ? current : newExchange();
  exchange.newest = text;
  exchange.question = [exchange.question, text].filter((part) => part !== '').join('\n');
  exchange.attachments.push(...attachments);
  if (!isSame) exchanges.push(exchange);
}

function addAssistantMessage(exchanges: Exchange[], blocks: Block[]): void {
  const calls = blocks.filter(isToolUseBlock);
  if (calls.length === 0) return;
  exchanges.at(-1)?.rounds.push(
    calls.map((call) => ({
      call: { ...call, input: isJsonObject(call.input) ? call.input : {} },
      result: null,
    })),
  );
}
