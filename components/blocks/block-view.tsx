import { memo, Suspense } from 'react';
import type { Block } from '@/lib/core/claude/message';
import { BlockBoundary } from './block-boundary';
import type { BlockPlacement } from './block-view-props';
import { LazyJsonView } from './lazy-json-view';
import { TextView } from './text-view';
import { blockViews } from './views';

export interface BlockProps {
  block: Block;
  place: BlockPlacement;
  isStreaming?: boolean;
  label?: string;
}

/** A content block of any kind, by the view of its type. A view that fails leaves the others alone. */
export const BlockView = memo(function BlockView({
  block,
  place,
  isStreaming = false,
  label = block.type,
}: BlockProps) {
  const View = (Object.hasOwn(blockViews, block.type) && blockViews[block.type]) || LazyJsonView;
  const view = <View block={block} place={place} isStreaming={isStreaming} label={label} Part={BlockView} />;
  return (
    <BlockBoundary name={block.type} value={block}>
      {/* Text is at hand. Within a boundary the server would send a long one behind the page, to be put in by a script. */}
      {View === TextView ? (
        view
      ) : (
        <Suspense fallback={<p className="text-ink-muted text-xs">{block.type}</p>}>{view}</Suspense>
      )}
    </BlockBoundary>
  );
});
