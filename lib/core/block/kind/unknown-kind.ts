import type { BlockKind, SearchPiece } from '@/lib/core/block/block-kind';
import type { Block } from '@/lib/core/claude/message';
import { writeJson } from '@/lib/core/json/write-json';
import { searchContent } from './search-content';

/** What stands in for a kind that nobody has written yet: it says what it is by its type, and shows its JSON. */
export const unknownKind: BlockKind = {
  types: [],
  label: 'Block',
  is: (block): block is Block => typeof block.type === 'string',
  read(block) {
    const { id: _id, tool_use_id: _callId, signature: _signature, ...rest } = block;
    const named = typeof block.name === 'string' ? { name: block.name } : {};
    return { label: block.type, ...named, text: writeJson(rest, 2), value: rest };
  },
  toPlain: (block) => writeJson(block),
  search: searchUnknown,
  toMarkdown: (block, write) => [write.json(block)],
  toHtml: (block, write) => write.fold(block.type, write.json(block)),
};

/** The types of the API say by their ends what is called and what is answered: those to come will too. */
function searchUnknown(block: Block, searchParts: (parts: readonly Block[]) => SearchPiece[]): SearchPiece[] {
  if (block.type.endsWith('tool_result')) return searchContent(block.content, searchParts);
  if (block.type.endsWith('tool_use'))
    return [
      ...(typeof block.name === 'string' ? [{ place: 'tool' as const, text: block.name }] : []),
      { place: 'input', value: block.input },
    ];
  const text = block.text ?? block.thinking;
  return [
    typeof text === 'string' ? { place: 'message', text } : { place: 'message', value: block, isBlock: true },
  ];
}
