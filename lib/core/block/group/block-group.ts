import type { Block } from '@/lib/core/claude/message';

/** What is told together with a block, because a reader needs both at one place. */
export interface Company {
  /** Texts that go on with this one without a break: the API cuts a text wherever a citation begins or ends. */
  more?: readonly Block[];
  /** The outcome of a call that was answered where the model runs. */
  result?: Block;
  /** The outcome stands in a later message, and is told there. */
  isResultLater?: boolean;
  /** What the code of this call has called, in order. */
  made?: readonly BlockGroup[];
  /** The call stands in an earlier message; here its code goes on, or its outcome comes. */
  isContinued?: boolean;
}

/** A block of a message, with what is told together with it. */
export interface BlockGroup extends Company {
  block: Block;
  /** Of its first block in the message. */
  index: number;
}
