import { type Block, isJsonObject, type JsonObject, toBlocks } from '@/lib/core/claude/message';
import { stopReasonOf, type Turn } from './turn';

/**
 * True for the answer to a request for compaction: a `compaction` block, alone. One that comes by itself, where
 * `context_management` asks for a pause, is not signed and wants the same path back.
 *
 * @param config the session's: where it asks for compaction, every such answer is one to it
 * Source: Messages API documentation, "Compaction" (on demand, beta `compact-2026-09-04`).
 */
export function isCompactionAnswer(turn: Turn, config: JsonObject): boolean {
  const block = findLoneBlock(turn);
  if (block?.type !== 'compaction' || stopReasonOf(turn) !== 'compaction') return false;
  return typeof block.signature === 'string' || (isAsked(config) && !compactsByItself(config));
}

/** Do settings have the API compact when the conversation has become long? */
function compactsByItself({ context_management: management }: JsonObject): boolean {
  const edits: unknown[] =
    isJsonObject(management) && Array.isArray(management.edits) ? management.edits : [];
  return edits.some((edit) => isJsonObject(edit) && String(edit.type).startsWith('compact_'));
}

/** True when such an answer holds a summary, which stands for all that was said before it. */
export function holdsSummary(turn: Turn): boolean {
  const block = findLoneBlock(turn);
  return [block?.content, block?.encrypted_content].some((text) => typeof text === 'string' && text !== '');
}

/** Do settings ask for compaction? */
export const isAsked = ({ compaction }: JsonObject): boolean =>
  compaction !== undefined && compaction !== null;

function findLoneBlock({ message }: Turn): Block | undefined {
  if (message.role !== 'assistant') return undefined;
  const [block, second] = toBlocks(message.content);
  return second ? undefined : block;
}
