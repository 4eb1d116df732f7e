import type { CardPart } from '@/lib/core/block/server/server-tool';
import { toLine } from '@/lib/core/block/server/to-line';
import { type Block, isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { makeCardKind } from './make-card-kind';

/** A tool that is added or taken away in the middle of a conversation. */
export const toolChangeKind = makeCardKind({
  types: ['tool_addition', 'tool_removal'],
  label: 'Change of tools',
  is: (block): block is Block => isJsonObject(block.tool),
  toCard: ({ type, tool }) => ({
    title: type === 'tool_removal' ? 'Tool taken away' : 'Tool added',
    parts: isJsonObject(tool) ? readTool(tool) : [],
  }),
});

function readTool({ name, server_name, definition }: JsonObject): CardPart[] {
  const server = toLine(server_name);
  if (isJsonObject(definition))
    return [
      { kind: 'tools', names: [toLine(definition.name) || toLine(definition.type)] },
      { kind: 'json', label: 'definition', value: definition },
    ];
  if (toLine(name) !== '')
    return [
      { kind: 'tools', names: [toLine(name)] },
      ...(server === '' ? [] : [{ kind: 'note' as const, text: `MCP server ${server}` }]),
    ];
  return [{ kind: 'note', text: `All tools of the MCP server ${server}` }];
}
