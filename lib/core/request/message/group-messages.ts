import type { JsonObject } from '@/lib/core/claude/message';
import type { ReadMessage } from './read-messages';

/** A block and where it stands. */
export interface PlacedBlock {
  block: JsonObject;
  messageIndex: number;
  /** In the body as it is sent. */
  path: string;
  /** As the API names it in its messages: it counts merged messages. */
  apiPath: string;
}

/** Neighbouring messages of one role, which the API reads as one message. */
export interface MessageGroup {
  role: string;
  /** Indices of its messages in the body. */
  first: number;
  last: number;
  apiPath: string;
  blocks: PlacedBlock[];
}

/**
 * Merges neighbouring messages of one role. The API does so before it looks at what messages mean, and its texts then
 * count merged messages. Source: API documentation, "Messages API reference" (`messages`); seen in the recorded 400 for an unexpected tool_use_id.
 */
export function groupMessages(messages: readonly ReadMessage[]): MessageGroup[] {
  const groups: MessageGroup[] = [];
  for (const { index, role, blocks } of messages) {
    let group = groups.at(-1);
    if (group?.role !== role) {
      group = { role, first: index, last: index, apiPath: `messages.${groups.length}`, blocks: [] };
      groups.push(group);
    }
    group.last = index;
    for (const [position, block] of blocks.entries()) {
      group.blocks.push({
        block,
        messageIndex: index,
        path: `messages.${index}.content.${position}`,
        apiPath: `${group.apiPath}.content.${group.blocks.length}`,
      });
    }
  }
  return groups;
}
