import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import type { OpenMessage } from '@/lib/core/file/mend/open-message';
import { findFreeId } from '@/lib/core/run/find-free-id';
import type { Tell } from '../repair-change';

const isRight = (id: unknown): id is string => typeof id === 'string' && /^[a-zA-Z0-9_-]+$/.test(id);

/** What is known of the ids while messages are read. */
interface Ids {
  taken: Set<string>;
  /** The ids the calls of the last answers have now, by those they had. */
  current: Map<unknown, string[]>;
  /** Those of the last answers. */
  seen: Set<string>;
}

/**
 * Gives a call another id where the API would refuse its own, or where another call of the same answer has it, and each of
 * its results the same; of two calls with one id the first result belongs to the first. All others keep theirs.
 */
export function renameTwice(messages: readonly OpenMessage[], tell: Tell): OpenMessage[] {
  const ids: Ids = { taken: new Set(messages.flatMap(idsOf)), current: new Map(), seen: new Set() };
  return messages.map((message, index) => {
    if (message.role === 'assistant' && messages[index - 1]?.role !== 'assistant') {
      ids.current = new Map();
      ids.seen = new Set();
    }
    if (!Array.isArray(message.content)) return message;
    const content = message.content.map((block: unknown, at) =>
      isJsonObject(block) ? renameBlock(block, `${message.path}.content.${at}.id`, ids, tell) : block,
    );
    return { ...message, content };
  });
}

function renameBlock(block: JsonObject, path: string, ids: Ids, tell: Tell): JsonObject {
  if (block.type === 'tool_result') return renameResult(block, ids);
  if (block.type !== 'tool_use') return block;
  const { id: given } = block;
  const isKept = isRight(given) && !ids.seen.has(given);
  const id = isKept ? given : findFreeId(typeof given === 'string' ? given : '', ids.taken);
  ids.seen.add(id);
  ids.taken.add(id);
  ids.current.set(given, [...(ids.current.get(given) ?? []), id]);
  if (isKept) return block;
  tell(path, `The call is called ${id} now.`, given);
  return { ...block, id };
}

function renameResult(block: JsonObject, { current }: Ids): JsonObject {
  const ids = current.get(block.tool_use_id) ?? [];
  const [id] = ids;
  if (ids.length > 1) ids.shift();
  return id === undefined || id === block.tool_use_id ? block : { ...block, tool_use_id: id };
}

const idsOf = ({ content }: OpenMessage): string[] =>
  Array.isArray(content)
    ? content.flatMap((block: unknown) =>
        isJsonObject(block) && block.type === 'tool_use' && isRight(block.id) ? [block.id] : [],
      )
    : [];
