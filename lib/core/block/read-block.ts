import type { Block } from '@/lib/core/claude/message';
import type { BlockReading } from './block-kind';
import { findBlockKind } from './find-block-kind';
import type { Company } from './group/block-group';
import { unknownKind } from './kind/unknown-kind';

/** Blocks within blocks are read so deep; what lies deeper is told as JSON. */
export const MAX_PARTS_DEEP = 4;

/** Reads a block by its kind, with what is told together with it and the texts of its parts. */
export function readBlock(block: Block, company?: Company, level = 0): BlockReading {
  const kind = level > MAX_PARTS_DEEP ? unknownKind : findBlockKind(block);
  const reading = kind.read(block, company);
  if (!reading.parts) return reading;
  const texts = reading.parts.map((part) => readBlock(part, undefined, level + 1).text);
  return { ...reading, text: [reading.text, ...texts].filter((text) => text !== '').join('\n\n') };
}
