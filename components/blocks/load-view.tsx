import type { ComponentType } from 'react';
import { loadLater } from '@/lib/client/load-later';
import type { BlockViewProps } from './block-view-props';
import { LazyJsonView } from './lazy-json-view';

/**
 * A view that is loaded when it is first shown, and with it what knows the shape of its blocks: one of another shape is
 * shown as JSON.
 */
export const loadView = (
  load: () => Promise<{ default: ComponentType<BlockViewProps> }>,
): ComponentType<BlockViewProps> =>
  loadLater(async () => {
    const [{ default: View }, { findKindOfType }] = await Promise.all([
      load(),
      import('@/lib/core/block/find-block-kind'),
    ]);
    return {
      default: (props: BlockViewProps) =>
        findKindOfType(props.block.type)?.is(props.block) === false ? (
          <LazyJsonView {...props} />
        ) : (
          <View {...props} />
        ),
    };
  });
