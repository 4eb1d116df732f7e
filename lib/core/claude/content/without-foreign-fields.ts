import { type Block, isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import type { ContentNote } from './sendable-block';

/**
 * The fields of the blocks a person or a program writes. Source: the Messages API's types (ContentBlockParam). Blocks of
 * other types (those of server tools, of betas, of tomorrow) are not listed: of them all fields stay.
 */
const FIELDS: Record<string, readonly string[]> = {
  text: ['text', 'citations', 'cache_control'],
  image: ['source', 'transformations', 'cache_control'],
  document: ['source', 'title', 'context', 'citations', 'cache_control'],
  search_result: ['source', 'title', 'content', 'citations', 'cache_control'],
  thinking: ['thinking', 'signature'],
  redacted_thinking: ['data'],
  tool_use: ['id', 'name', 'input', 'caller', 'toolset_name', 'cache_control'],
  tool_result: ['tool_use_id', 'content', 'is_error', 'toolset_name', 'cache_control'],
  tool_reference: ['tool_name', 'cache_control'],
};

/** What other programs leave in blocks of every type: the place in a stream, the text of an input before it was read. */
const LEFTOVERS = new Set(['index', 'partial_json', 'artifact']);

/**
 * A block without the fields the API does not know in it: it refuses a request for one ("Extra inputs are not permitted").
 *
 * @returns the same block where there is none
 */
export function withoutForeignFields(block: Block, path: string): { block: Block; changes: ContentNote[] } {
  const known = Object.hasOwn(FIELDS, block.type) ? FIELDS[block.type] : undefined;
  const isForeign = (key: string) => key !== 'type' && (known ? !known.includes(key) : LEFTOVERS.has(key));
  const foreign = Object.keys(block).filter(isForeign);
  const caller = hasOddCaller(block) ? ['caller'] : [];
  const left = [...foreign, ...caller];
  if (left.length === 0) return { block, changes: [] };
  const kept: JsonObject = Object.fromEntries(Object.entries(block).filter(([key]) => !left.includes(key)));
  const names = left
    .slice(0, 10)
    .map((name) => cutText(name, 80))
    .join(', ');
  const message = `Left out of the ${block.type} block, because the API does not know it there: ${names}.`;
  return { block: { ...kept, type: block.type }, changes: [{ path, message }] };
}

/** Who made a call is told by an object; anything else comes from another program. */
function hasOddCaller({ type, caller }: Block): boolean {
  return (
    type === 'tool_use' && caller !== undefined && !(isJsonObject(caller) && typeof caller.type === 'string')
  );
}
