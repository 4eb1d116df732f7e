import { type ComponentType, memo, type ReactNode, Suspense } from 'react';
import type { Company } from '@/lib/core/block/group/block-group';
import { type Block, isTextBlock } from '@/lib/core/claude/message';
import { BlockBoundary } from './block-boundary';
import type { BlockPlacement, BlockViewProps } from './block-view-props';
import { LazyJsonView } from './lazy-json-view';
import { TextView } from './text-view';
import { blockViews } from './views';

export interface BlockProps extends Company {
  block: Block;
  place: BlockPlacement;
  isStreaming?: boolean;
  /** The raw text of a call's input while that arrives. */
  inputText?: string | undefined;
  /** A call whose outcome may still come. */
  isOpen?: boolean | undefined;
  label?: string;
  children?: ReactNode;
}

/**
 * A content block of any kind, with what is told together with it, by the view of its type; as JSON where it has another
 * shape than its kind reads. A view that fails leaves the others alone.
 */
export const BlockView = memo(function BlockView({
  block,
  isStreaming = false,
  label = block.type,
  ...rest
}: BlockProps) {
  const View = findView(block);
  const view = <View block={block} isStreaming={isStreaming} label={label} Part={BlockView} {...rest} />;
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
}, isSameBlock);

/** A text that is none is no text; the other views are loaded with what knows the shape of their blocks. */
function findView(block: Block): ComponentType<BlockViewProps> {
  if (block.type === 'text' && !isTextBlock(block)) return LazyJsonView;
  return (Object.hasOwn(blockViews, block.type) && blockViews[block.type]) || LazyJsonView;
}

/** Texts that go on with a block are a new list with each event that arrives, mostly of the same texts. */
function isSameBlock(before: BlockProps, after: BlockProps): boolean {
  const { more: textsBefore = [], ...restBefore } = before;
  const { more: textsAfter = [], ...restAfter } = after;
  const keys = new Set([...Object.keys(restBefore), ...Object.keys(restAfter)]) as Set<
    keyof typeof restBefore
  >;
  return (
    textsBefore.length === textsAfter.length &&
    textsBefore.every((text, index) => text === textsAfter[index]) &&
    [...keys].every((key) => Object.is(restBefore[key], restAfter[key]))
  );
}
