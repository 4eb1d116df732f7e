import type { Block } from '@/lib/core/claude/message';
import type { BlockKind } from './block-kind';
import { unknownKind } from './kind/unknown-kind';
import { blockKinds } from './kinds';

const byType = new Map(blockKinds.flatMap((kind) => kind.types.map((type) => [type, kind])));

/** The kind of a block. One that nobody knows, or that has another shape than its type promises, is told as JSON. */
export function findBlockKind(block: Block): BlockKind {
  const kind = byType.get(block.type);
  return kind?.is(block) ? kind : unknownKind;
}

/** The kind that reads a type; undefined for a type nobody knows. */
export const findKindOfType = (type: string): BlockKind | undefined => byType.get(type);
