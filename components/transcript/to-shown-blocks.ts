import type { BlockGroup, Company } from '@/lib/core/block/group/block-group';
import { type Elsewhere, groupBlocks } from '@/lib/core/block/group/group-blocks';
import { isServerCall } from '@/lib/core/block/group/server-parts';
import type { Block } from '@/lib/core/claude/message';
import type { CallView } from './to-transcript';

/** A block as it is said, with what is told together with it, or a call of a client tool with what came of it. */
export type TranscriptBlock = SaidBlock | { type: 'call'; call: CallView };

export interface SaidBlock extends Omit<Company, 'made'> {
  type: 'block';
  block: Block;
  isStreaming: boolean;
  /** The raw text of a server tool's input while that arrives. */
  inputText?: string;
  /** A call of a server tool whose outcome may still come. */
  isOpen?: boolean;
  /** The calls its code has made. */
  made?: TranscriptBlock[];
}

export interface ShownBlocksContext {
  elsewhere: Elsewhere;
  /** The block at an index, by itself. */
  toShown: (block: Block, index: number) => TranscriptBlock;
  /** The message is not whole, or what it asked for may still come. */
  isOpen: boolean;
  /** While it arrives: whether the block at an index does. */
  isArriving?: (index: number) => boolean;
}

/** The blocks of a message as they are shown: texts that are one, calls with their outcomes and with what their code called. */
export function toShownBlocks(blocks: readonly Block[], context: ShownBlocksContext): TranscriptBlock[] {
  return groupBlocks(blocks, context.elsewhere).map((group) => toShownGroup(group, context));
}

function toShownGroup(group: BlockGroup, context: ShownBlocksContext): TranscriptBlock {
  const { block, index, made, ...company } = group;
  const shown: TranscriptBlock = company.isContinued
    ? { type: 'block', block, isStreaming: false }
    : context.toShown(block, index);
  if (shown.type === 'call') return shown;
  const last = index + (company.more?.length ?? 0);
  return {
    ...shown,
    ...company,
    ...(company.more ? { isStreaming: context.isArriving?.(last) ?? false } : {}),
    ...(isServerCall(block) && !company.result && context.isOpen ? { isOpen: true } : {}),
    ...(made ? { made: made.map((inner) => toShownGroup(inner, context)) } : {}),
  };
}

/** The calls of client tools among what is shown, wherever they stand. */
export function findShownCalls(blocks: readonly TranscriptBlock[]): CallView[] {
  return blocks.flatMap((shown) => (shown.type === 'call' ? [shown.call] : findShownCalls(shown.made ?? [])));
}
