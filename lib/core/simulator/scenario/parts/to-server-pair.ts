import { makeId } from '@/lib/core/claude/make-id';
import type { Block, JsonObject } from '@/lib/core/claude/message';
import type { Scene } from '../scene';

/** A call of a server tool and what comes of it. */
interface ServerPair {
  /** Of the call: `web_search`, `tool_search_tool_bm25`. */
  name: string;
  input: JsonObject;
  /** Of the result. */
  content: unknown;
  /** Which call of the answer it is, from 0. */
  position?: number;
  caller?: JsonObject;
}

/** A call that a server tool runs, and its result. Source: API documentation, "Server tools". */
export function toServerPair(
  { seed }: Pick<Scene, 'seed'>,
  { name, input, content, position = 0, caller = { type: 'direct' } }: ServerPair,
): [Block, Block] {
  const id = makeId('srvtoolu_', `${seed} server ${position}`);
  // Code and its editor say nothing of who called them.
  const isWeb = name === 'web_search' || name === 'web_fetch';
  return [
    { type: 'server_tool_use', id, name, input, caller },
    { type: toResultType(name), tool_use_id: id, content, ...(isWeb ? { caller } : {}) },
  ];
}

/** Both searches for tools answer with the same kind of block. */
const toResultType = (name: string): string =>
  name.startsWith('tool_search_tool') ? 'tool_search_tool_result' : `${name}_tool_result`;
