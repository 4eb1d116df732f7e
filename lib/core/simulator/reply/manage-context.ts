import {
  type Block,
  isJsonObject,
  type JsonObject,
  type RequestBody,
  toBlocks,
} from '@/lib/core/claude/message';
import { signSimulated } from '@/lib/core/claude/simulated-signature';
import type { DecidedAnswer } from '../decide-answer';
import type { ScriptedAnswer } from '../scenario/scripted-answer';
import { countParts } from '../wire/count-parts';

/** Source: API documentation, "Context editing", "Compaction". */
const USUAL_TRIGGER = { clear_tool_uses_20250919: 100_000, compact_20260112: 150_000 };
const USUALLY_KEPT = 3;

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

/** What is told of cleared results: all but those that are kept. */
export function toClearedUses(body: RequestBody, edit: JsonObject = {}): JsonObject {
  const { value } = isJsonObject(edit.keep) ? edit.keep : {};
  const kept = typeof value === 'number' ? value : USUALLY_KEPT;
  const results = blocksOf(body).filter((block) => block.type === 'tool_result');
  const cleared = results.slice(0, Math.max(0, results.length - kept));
  return {
    type: 'clear_tool_uses_20250919',
    cleared_tool_uses: cleared.length,
    cleared_input_tokens: countParts({ messages: cleared }).messages,
  };
}

/** A summary of nothing, in the place of what was said. One that was asked for is signed. */
export function toSummary(body: RequestBody, seed: string, isSigned: boolean): Block {
  const count = body.messages.length;
  const content = `Simulated summary of ${count} ${count === 1 ? 'message' : 'messages'}. The Simulator understands nothing of them.`;
  return {
    type: 'compaction',
    content,
    encrypted_content: null,
    ...(isSigned ? { signature: signSimulated(content, seed) } : {}),
  };
}

/**
 * What the settings of a request make of an answer: a summary that was asked for stands alone; where the conversation has
 * reached the trigger of an edit, old results are cleared, or the answer begins with a summary and may pause after it.
 */
export function manageContext(
  answer: ScriptedAnswer | DecidedAnswer,
  body: RequestBody,
  seed: string,
): ScriptedAnswer {
  if (isJsonObject(body.compaction)) {
    return { content: [toSummary(body, seed, true)], stop_reason: 'compaction' };
  }
  const clear = findEdit(body, 'clear_tool_uses_20250919');
  const cleared = isDue(clear, body, USUAL_TRIGGER.clear_tool_uses_20250919)
    ? [toClearedUses(body, clear)].filter(({ cleared_tool_uses: uses }) => uses !== 0)
    : [];
  const told = isJsonObject(body.context_management)
    ? {
        fields: {
          context_management: { applied_edits: cleared },
          ...('fields' in answer ? answer.fields : {}),
        },
      }
    : {};
  const compact = findEdit(body, 'compact_20260112');
  if (!compact || !isDue(compact, body, USUAL_TRIGGER.compact_20260112)) return { ...answer, ...told };
  const summary = toSummary(body, seed, false);
  return compact.pause_after_compaction === true
    ? { content: [summary], stop_reason: 'compaction', ...told }
    : { ...answer, ...told, content: [summary, ...answer.content] };
}
