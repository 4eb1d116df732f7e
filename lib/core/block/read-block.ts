import type { Block } from '@/lib/core/claude/message';
import type { BlockReading } from './block-kind';
import { findBlockKind } from './find-block-kind';
import { unknownKind } from './kind/unknown-kind';

/** Blocks within blocks are read so deep; what lies deeper is told as JSON. */
export const MAX_PARTS_DEEP = 4;

/** Reads a block by its kind, with the texts of its parts: what it is, and all it says. */
export function readBlock(block: Block, level = 0): BlockReading {
  const kind = level > MAX_PARTS_DEEP ? unknownKind : findBlockKind(block);
  const reading = kind.read(block);
  if (!reading.parts) return reading;
  const texts = reading.parts.map((part) => readBlock(part, level + 1).text);
  return { ...reading, text: [reading.text, ...texts].filter((text) => text !== '').join('\n\n') };
}
