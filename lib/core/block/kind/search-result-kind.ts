import { isBlocks } from '@/lib/core/block/is-blocks';
import type { CardPart } from '@/lib/core/block/server/server-tool';
import { toLine } from '@/lib/core/block/server/to-line';
import type { Block } from '@/lib/core/claude/message';
import { toSite, toWebAddress } from '@/lib/core/link/to-web-address';
import { makeCardKind } from './make-card-kind';

/** A hit of somebody's own search, which an answer can cite. Source: Messages API documentation, "Search results". */
export const searchResultKind = makeCardKind({
  types: ['search_result'],
  label: 'Search result',
  is: (block): block is Block => block.type === 'search_result' && isBlocks(block.content),
  toCard({ title, source, content }) {
    const url = toWebAddress(source);
    const found: CardPart = {
      kind: 'links',
      links: [
        {
          title: toLine(source) || 'no source',
          ...(url === undefined ? { notes: [] } : { url, notes: [toSite(url)] }),
        },
      ],
    };
    return {
      title: `Search result “${toLine(title)}”`,
      parts: [found, ...(isBlocks(content) ? [{ kind: 'blocks' as const, blocks: content }] : [])],
    };
  },
});
