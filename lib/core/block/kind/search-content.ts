import type { SearchPiece } from '@/lib/core/block/block-kind';
import { isBlocks } from '@/lib/core/block/is-blocks';
import type { Block } from '@/lib/core/claude/message';

/** What of the content of a result can be looked for: a text, blocks, or whatever else it is. */
export function searchContent(
  content: unknown,
  searchParts: (parts: readonly Block[]) => SearchPiece[],
): SearchPiece[] {
  if (content === undefined || typeof content === 'string') return [{ place: 'result', text: content ?? '' }];
  if (!isBlocks(content)) return [{ place: 'result', value: content, isBlock: true }];
  return searchParts(content).map((piece) => ({ ...piece, place: 'result' }));
}
