import { memo } from 'react';
import { BlockBoundary } from '@/components/blocks/block-boundary';
import { BlockView } from '@/components/blocks/block-view';
import type { BlockPlacement } from '@/components/blocks/block-view-props';
import type { TranscriptBlock } from '@/components/transcript/to-shown-blocks';
import { CallCard } from './call-card';
import { isSameShown } from './is-same-shown';

export interface EntryBlocksProps {
  blocks: readonly TranscriptBlock[];
  place: BlockPlacement;
}

/** What a message holds, in order. */
export function EntryBlocks({ blocks, place }: EntryBlocksProps) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a message never change places
  return blocks.map((shown, index) => <Shown key={index} shown={shown} place={place} />);
}

const Shown = memo(function Shown({ shown, place }: { shown: TranscriptBlock; place: BlockPlacement }) {
  if (shown.type === 'call')
    return (
      <BlockBoundary name={`call of ${shown.call.name}`} value={shown.call}>
        <CallCard call={shown.call} />
      </BlockBoundary>
    );
  const { type: _type, made, ...rest } = shown;
  if (!made) return <BlockView {...rest} place={place} />;
  return (
    <BlockView {...rest} place={place}>
      <EntryBlocks blocks={made} place={place} />
    </BlockView>
  );
}, isSameShown);
