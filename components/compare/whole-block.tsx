import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BlockView } from '@/components/blocks/block-view';
import { Button } from '@/components/ui/button';
import { turnQuery } from '@/lib/client/compare-queries';
import { findBlockKind } from '@/lib/core/block/find-block-kind';
import { groupForComparison } from '@/lib/core/block/group/group-for-comparison';
import { readBlock } from '@/lib/core/block/read-block';
import { type Block, toBlocks } from '@/lib/core/claude/message';

/** Where a block stands: the place in a turn of a session. */
export interface BlockAddress {
  sessionId: string;
  turnId: string;
  index: number;
}

export interface WholeBlockProps {
  at: BlockAddress;
  /** It is shown only where some of its parts are more than their text says. */
  isInParts: boolean;
  /** What is shown where they are not. */
  otherwise: ReactNode;
}

/** A block as the conversation shows it, read from its turn: a comparison holds only its text. */
export function WholeBlock({ at, isInParts, otherwise }: WholeBlockProps) {
  const { sessionId, turnId, index } = at;
  const { data, error, refetch } = useQuery(turnQuery(sessionId, turnId));
  const group = data && groupForComparison(toBlocks(data.message.content)).find((one) => one.index === index);
  if (isInParts && !(group && readBlock(group.block).parts?.some(isVisual))) return otherwise;
  if (group) {
    const { index: _index, made: _made, ...shown } = group;
    return <BlockView {...shown} place="model" />;
  }
  if (!error)
    return (
      <p role="status" className="text-ink-muted text-xs">
        Loading…
      </p>
    );
  return (
    <p role="alert" className="flex flex-wrap items-center gap-2 text-bad text-xs">
      Not loaded: {error.message}
      <Button size="sm" onClick={() => void refetch()}>
        Try again
      </Button>
    </p>
  );
}

const isVisual = (block: Block): boolean => findBlockKind(block).visual === 'all';
