import {
  type Block,
  isJsonObject,
  type JsonObject,
  type RequestBody,
  toBlocks,
} from '@/lib/core/claude/message';
import { countParts } from '../wire/count-parts';
import { toClearedThinking } from './parts/to-cleared-thinking';
import { toClearedUses } from './parts/to-cleared-uses';
import { toSummary } from './parts/to-summary';
import { readAnswersSoFar } from './read-answers-so-far';
import type { ScriptedAnswer } from './scripted-answer';

/** Source: API documentation, "Context editing", "Compaction". */
const USUAL_TRIGGER = { clear_tool_uses_20250919: 100_000, compact_20260112: 150_000 };

/** The edits of a request that are of a type. */
function findEdit({ context_management: management }: RequestBody, type: string): JsonObject | undefined {
  const edits = isJsonObject(management) && Array.isArray(management.edits) ? management.edits : [];
  return edits.filter(isJsonObject).find((edit) => edit.type === type);
}

const blocksOf = (body: RequestBody): Block[] => body.messages.flatMap(({ content }) => toBlocks(content));

/** What stands before a summary counts no more. */
function countNow(body: RequestBody): number {
  const at = body.messages.findLastIndex(({ content }) =>
    toBlocks(content).some(({ type }) => type === 'compaction'),
  );
  return countParts({ ...body, messages: body.messages.slice(Math.max(0, at)) }).total;
}

function isDue(edit: JsonObject | undefined, body: RequestBody, usual: number): boolean {
  if (!edit) return false;
  const { type, value } = isJsonObject(edit.trigger) ? edit.trigger : {};
  const least = typeof value === 'number' ? value : usual;
  const uses = blocksOf(body).filter((block) => block.type === 'tool_use').length;
  return (type === 'tool_uses' ? uses : countNow(body)) >= least;
}

/** What was cleared, of each kind; nothing is told of what cleared none. */
function listCleared(body: RequestBody): JsonObject[] {
  const thinking = findEdit(body, 'clear_thinking_20251015');
  const uses = findEdit(body, 'clear_tool_uses_20250919');
  return [
    ...(thinking ? [toClearedThinking(body, thinking)] : []),
    ...(isDue(uses, body, USUAL_TRIGGER.clear_tool_uses_20250919) ? [toClearedUses(body, uses)] : []),
  ].filter((edit) => edit.cleared_thinking_turns !== 0 && edit.cleared_tool_uses !== 0);
}

/**
 * What the settings of a request make of an answer: a summary that was asked for stands alone; where the conversation has
 * reached the trigger of an edit, old results are cleared, or the answer begins with a summary and may pause after it.
 */
export function manageContext(answer: ScriptedAnswer, body: RequestBody, seed: string): ScriptedAnswer {
  if (isJsonObject(body.compaction)) {
    return { content: [toSummary(body, seed, true)], stop_reason: 'compaction' };
  }
  const cleared = listCleared(body);
  const told = isJsonObject(body.context_management)
    ? {
        fields: {
          context_management: { applied_edits: cleared },
          ...answer.fields,
        },
      }
    : {};
  const compact = findEdit(body, 'compact_20260112');
  // One summary for a question is enough, however low the trigger is.
  const isDone = readAnswersSoFar(body.messages).said.some(({ type }) => type === 'compaction');
  if (!compact || isDone || !isDue(compact, body, USUAL_TRIGGER.compact_20260112))
    return { ...answer, ...told };
  const summary = toSummary(body, seed, false);
  return compact.pause_after_compaction === true
    ? { content: [summary], stop_reason: 'compaction', ...told }
    : { ...answer, ...told, content: [summary, ...answer.content] };
}
