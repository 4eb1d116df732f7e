import type { Block } from '@/lib/core/claude/message';
import type { Elsewhere } from './group-blocks';
import { findCallerId, isServerCall, isServerResult } from './server-parts';

/** What of a message belongs to a call or an outcome that stands in another one. */
interface Loose {
  calls: readonly Block[];
  results: readonly Block[];
  /** The calls it names that it does not hold. */
  named: readonly string[];
}

const none: Loose = { calls: [], results: [], named: [] };
const known = new WeakMap<readonly Block[], Loose>();

/** Of each message it is found once: a long conversation is read anew with each frame of a run. */
function findLoose(blocks: readonly Block[]): Loose {
  const before = known.get(blocks);
  if (before) return before;
  const calls = blocks.filter(isServerCall);
  const results = blocks.filter(isServerResult);
  const callIds = new Set(calls.map(({ id }) => id));
  const answered = new Set(results.map(({ tool_use_id }) => tool_use_id));
  const named = [
    ...results.map(({ tool_use_id }) => String(tool_use_id)),
    ...blocks.flatMap((block) => findCallerId(block) ?? []),
  ];
  const loose =
    calls.length + named.length === 0
      ? none
      : {
          calls: calls.filter(({ id }) => !answered.has(id)),
          results: results.filter(({ tool_use_id }) => !callIds.has(tool_use_id)),
          named: [...new Set(named)].filter((id) => !callIds.has(id)),
        };
  known.set(blocks, loose);
  return loose;
}

/** Where the halves of calls stand that lie in different messages, for all messages of a conversation, in order. */
export interface ElsewhereIndex extends Elsewhere {
  /** What of other messages is told with this one: while these are the same, it is told the same. */
  findFor(blocks: readonly Block[]): Block[];
}

/** Reads which calls and outcomes of server tools lie in different messages. Of ids used twice the first counts. */
export function findElsewhere(messages: readonly (readonly Block[])[]): ElsewhereIndex {
  const calls = new Map<string, Block>();
  const results = new Map<string, Block>();
  for (const blocks of messages) {
    const loose = findLoose(blocks);
    for (const block of loose.calls) if (!calls.has(String(block.id))) calls.set(String(block.id), block);
    for (const block of loose.results) {
      const id = String(block.tool_use_id);
      if (calls.has(id) && !results.has(id)) results.set(id, block);
    }
  }
  return {
    findCall: (id) => calls.get(id),
    findResult: (id) => results.get(id),
    findFor(blocks) {
      const loose = findLoose(blocks);
      return [
        ...loose.calls.flatMap(({ id }) => results.get(String(id)) ?? []),
        ...loose.named
          .flatMap((id) => [calls.get(id), results.get(id)])
          .filter((block) => block !== undefined),
      ];
    },
  };
}
