import { describeDocument } from '@/lib/core/block/document/describe-document';
import { describeImage } from '@/lib/core/block/image/describe-image';
import type { Block } from '@/lib/core/claude/message';
import { shorten } from '../language/shorten';

/** So much of a title is told. */
const MOST = 200;

/** What a block of the user attaches, in words that stand in a sentence; undefined where it attaches nothing. */
export function nameAttachment(block: Block): string | undefined {
  switch (block.type) {
    case 'image':
      return `an ${toInner(describeImage(block))}`;
    case 'document':
      return `a ${toInner(describeDocument(block))}`;
    case 'search_result':
      return `a search result${typeof block.title === 'string' ? ` “${shorten(block.title, MOST)}”` : ''}`;
    case 'container_upload':
      return 'a file for the container';
    default:
      return undefined;
  }
}

const toInner = (label: string): string => `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
