import type { ComponentType } from 'react';
import type { Block } from '@/lib/core/claude/message';

/** Where a block is shown: said by a model or by a person, or within the result of a call. */
export type BlockPlacement = 'model' | 'person' | 'result';

/** What every view of a kind of block is given. */
export interface BlockViewProps {
  block: Block;
  place: BlockPlacement;
  /** It is still arriving. */
  isStreaming: boolean;
  /** What it is, for those who hear the page. */
  label: string;
  /** Shows a block that this one holds. */
  Part: ComponentType<PartProps>;
}

export interface PartProps {
  block: Block;
  place: BlockPlacement;
  label: string;
}
