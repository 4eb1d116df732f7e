import type { ToolResult } from '@/lib/core/answerer/tool-result';
import {
  type Block,
  isToolResultBlock,
  type JsonObject,
  type MessageParam,
  type RequestBody,
  toBlocks,
} from '@/lib/core/claude/message';
import { withoutThinking } from '@/lib/core/claude/without-thinking';
import { fillSystem } from '@/lib/core/session/fill-system';
import { isAsked } from '@/lib/core/session/is-compaction-answer';
import { isTurnOpen } from '@/lib/core/session/is-turn-open';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { Turn } from '@/lib/core/session/turn';
import { buildRequest } from './build-request';
import { fitSettings } from './fit-settings';
import { nameContainer } from './name-container';
import { findUnboundThinking, type ThinkingBindings } from './thinking-binding';

/** What a pause would have sent when it began. */
export interface PausedRequest {
  /** With all that the model thought, also what was to be left out. */
  body: RequestBody;
  /** Of its messages, in their order; results that are not sent yet have none. */
  turnIds: readonly string[];
}

/** What a pause is let pass with. */
export interface PauseEdits {
  config: SessionConfig;
  /** Of the tools that are switched on. */
  definitions: readonly JsonObject[];
  /** By call id. */
  changedResults: Readonly<Record<string, ToolResult>>;
}

/** What answers of the path were asked for with, as far as that is known. */
export interface ThinkingContext {
  bindings: ThinkingBindings;
  /** By turn: who gave it. */
  models: ReadonlyMap<string, string>;
}

/**
 * What a pause would send by now: a request is built anew when the pause is let pass, from the configuration and tools
 * as they are then, and with the results as the person has changed them. Thinking the API would refuse with these is
 * left out.
 *
 * @returns the body, and how many answers lose their thinking
 */
export function refreshRequest(
  { body, turnIds }: PausedRequest,
  { config, definitions, changedResults }: PauseEdits,
  { bindings, models }: ThinkingContext,
): { body: RequestBody; left: number } {
  const { body: now } = buildRequest([], fillSystem(config).config, definitions);
  const path = turnIds.flatMap((id, index): Turn[] => {
    const message = body.messages[index];
    const model = models.get(id);
    return message ? [{ id, parentId: null, message: model ? { ...message, model } : message }] : [];
  });
  const unbound = findUnboundThinking(path, now, bindings);
  const messages = body.messages.map((message, index): MessageParam => {
    if (unbound.has(turnIds[index] ?? '')) return withoutThinking(message);
    const { role, content } = message;
    if (index < body.messages.length - 1 || role !== 'user' || typeof content === 'string') return message;
    return { ...message, content: content.map((block) => withResult(block, changedResults)) };
  });
  const container = nameContainer(now.container, body.container);
  const sent = messages.filter(({ content }) => content.length > 0);
  const { tools, messages: _none, stream, ...settings } = now;
  const isCompaction = isAsked(settings) && !startsWithSummary(sent) && !isTurnOpen(path);
  return {
    body: {
      ...fitSettings(settings, { messages: sent, isCompaction }, config.loop),
      model: now.model,
      ...(container === undefined ? {} : { container }),
      ...(tools ? { tools } : {}),
      messages: sent,
      stream,
    },
    left: unbound.size,
  };
}

/** Was what came before summarized on demand? */
const startsWithSummary = ([first]: readonly MessageParam[]): boolean =>
  first?.role === 'assistant' && toBlocks(first.content).every(({ type }) => type === 'compaction');

function withResult(block: Block, results: Readonly<Record<string, ToolResult>>): Block {
  const changed = isToolResultBlock(block) ? results[block.tool_use_id] : undefined;
  if (!changed) return block;
  const { content: _content, is_error: _isError, ...rest } = block;
  return { ...rest, type: 'tool_result', ...changed };
}
