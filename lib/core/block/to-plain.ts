import type { Block } from '@/lib/core/claude/message';
import { findBlockKind } from './find-block-kind';
import { readBlock } from './read-block';

/** Blocks as plain text, for the clipboard. */
export const toPlain = (blocks: readonly Block[]): string =>
  blocks.map((block) => findBlockKind(block).toPlain?.(block) ?? readBlock(block).text).join('\n\n');
