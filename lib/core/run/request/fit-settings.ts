import {
  holdsOnlyResults,
  isJsonObject,
  type JsonObject,
  type MessageParam,
  toBlocks,
} from '@/lib/core/claude/message';
import { isThinking } from '@/lib/core/claude/without-thinking';
import type { LoopRules } from '@/lib/core/session/loop-limits';

/** What of a path decides which settings go with it. */
export interface FittedTo {
  /** As they are sent. */
  messages: readonly MessageParam[];
  /** Is the conversation to be summarized by this request? */
  isCompaction: boolean;
}

/**
 * The settings as they go with one request of a run. Some hold for its first request alone, and what would be refused
 * with these messages is left out:
 *
 * - a `tool_choice` that forces a call becomes `auto` once the model has answered, or the run would call until its bound;
 * - `compaction` goes out once, without what only shapes an answer; the API refuses these together;
 * - manual thinking is disabled while a call waits whose answer has lost its thinking.
 *
 * Source: Messages API documentation, "Tool choice", "Compaction", "Extended thinking: preserving thinking blocks".
 */
export function fitSettings(
  settings: JsonObject,
  { messages, isCompaction }: FittedTo,
  rules: LoopRules,
): JsonObject {
  if (isCompaction) return toCompactionSettings(settings);
  const { compaction: _compaction, ...fitted } = settings;
  const isLater = rules.forced_steps !== 'all' && isForcing(settings.tool_choice) && !isFirstStep(messages);
  if (isLater) fitted.tool_choice = withoutForce(settings.tool_choice);
  if (isManual(settings.thinking) && lacksThinking(messages)) fitted.thinking = { type: 'disabled' };
  return fitted;
}

/**
 * What `fitSettings` may have made of the settings of one request for a later one of the same run: where this is what was
 * sent, nobody has changed them in between.
 */
export function fitLike(first: JsonObject, later: JsonObject): JsonObject {
  const { compaction, ...rest } = first;
  const fitted: JsonObject = later.compaction === undefined ? rest : { ...rest, compaction };
  if (isForcing(first.tool_choice) && !isForcing(later.tool_choice))
    fitted.tool_choice = withoutForce(first.tool_choice);
  if (isManual(first.thinking) && !isManual(later.thinking)) fitted.thinking = { type: 'disabled' };
  return fitted;
}

const isForcing = (choice: unknown): boolean =>
  isJsonObject(choice) && (choice.type === 'any' || choice.type === 'tool');

function withoutForce(choice: unknown): JsonObject {
  const { disable_parallel_tool_use } = isJsonObject(choice) ? choice : {};
  return {
    type: 'auto',
    ...(disable_parallel_tool_use === undefined ? {} : { disable_parallel_tool_use }),
  };
}

/** True until the model has answered what a person last said. */
function isFirstStep(messages: readonly MessageParam[]): boolean {
  const last = messages.at(-1);
  return last !== undefined && last.role !== 'assistant' && !holdsOnlyResults(last);
}

const isManual = (thinking: unknown): boolean => isJsonObject(thinking) && thinking.type === 'enabled';

/** Does the answer whose calls these messages end with results of begin with something else than its thinking? */
function lacksThinking(messages: readonly MessageParam[]): boolean {
  const last = messages.at(-1);
  if (!last || !holdsOnlyResults(last)) return false;
  const before = messages.findLastIndex((message) => message.role === 'user' && !holdsOnlyResults(message));
  const answer = messages[before + 1];
  const [first] = answer?.role === 'assistant' ? toBlocks(answer.content) : [];
  return first !== undefined && !isThinking(first);
}

function toCompactionSettings(settings: JsonObject): JsonObject {
  const { context_management: _edits, stop_sequences: _sequences, ...kept } = settings;
  if (isForcing(kept.tool_choice)) delete kept.tool_choice;
  if (!isJsonObject(kept.output_config)) return kept;
  const { format: _format, ...others } = kept.output_config;
  const { output_config: _config, ...rest } = kept;
  return Object.keys(others).length > 0 ? { ...rest, output_config: others } : rest;
}
