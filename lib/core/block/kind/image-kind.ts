import type { BlockKind } from '@/lib/core/block/block-kind';
import { describeImage } from '@/lib/core/block/image/describe-image';
import { readPicture } from '@/lib/core/block/image/read-picture';
import type { Block } from '@/lib/core/claude/message';
import { unknownKind } from './unknown-kind';

/** An image. Only one that the block holds itself is shown: nothing is fetched from where another may lie. */
export const imageKind: BlockKind = {
  types: ['image'],
  label: 'Image',
  is: (block): block is Block => block.type === 'image',
  read(block) {
    const label = describeImage(block);
    return { ...unknownKind.read(block), label, text: label };
  },
  search: (block) => [{ place: 'message', text: describeImage(block) }],
  toMarkdown: (block, write) => [write.line(describeImage(block))],
  toHtml(block, write) {
    const label = describeImage(block);
    const picture = readPicture(block);
    if (!picture) return write.fold(label, write.json(block));
    return `<img alt="${write.escape(label)}" src="data:${picture.mediaType};base64,${picture.data}">`;
  },
  visual: 'all',
};
