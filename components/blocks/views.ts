import type { ComponentType } from 'react';
import { loadLater } from '@/lib/client/load-later';
import type { BlockViewProps } from './block-view-props';
import { TextView } from './text-view';

/**
 * How the kinds of blocks look, by their types; any other is shown as JSON. Text is at hand, the others load when one is
 * first shown; a call and its result have a card of their own in the transcript.
 */
export const blockViews: Readonly<Record<string, ComponentType<BlockViewProps>>> = {
  text: TextView,
  thinking: loadLater(() => import('./thinking-view')),
  tool_use: loadLater(() => import('./tool-use-view')),
  tool_result: loadLater(() => import('./tool-result-view')),
  image: loadLater(() => import('./image-view')),
};
