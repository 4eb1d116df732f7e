import type { ComponentType, ReactNode } from 'react';
import type { Company } from '@/lib/core/block/group/block-group';
import type { Block } from '@/lib/core/claude/message';

/** Where a block is shown: said by a model or by a person, or within the result of a call. */
export type BlockPlacement = 'model' | 'person' | 'result';

/** What every view of a kind of block is given. */
export interface BlockViewProps extends Company {
  block: Block;
  place: BlockPlacement;
  /** It is still arriving. */
  isStreaming: boolean;
  /** The raw text of a call's input while that arrives. */
  inputText?: string | undefined;
  /** A call whose outcome may still come. */
  isOpen?: boolean | undefined;
  /** The calls its code has made, as they are shown here; absent: by their own views. */
  children?: ReactNode;
  /** What it is, for those who hear the page. */
  label: string;
  /** Shows a block that this one holds. */
  Part: ComponentType<PartProps>;
}

export interface PartProps extends Company {
  block: Block;
  place: BlockPlacement;
  label: string;
}
