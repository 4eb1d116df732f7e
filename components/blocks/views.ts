import type { ComponentType } from 'react';
import { loadLater } from '@/lib/client/load-later';
import type { BlockViewProps } from './block-view-props';
import { TextView } from './text-view';
import { ThinkingView } from './thinking-view';

/**
 * How the kinds of blocks look, by their types; any other is shown as JSON. What nearly every conversation holds is at
 * hand, the others load when one is first shown; calls and results are nearly always shown as a card of both.
 */
export const blockViews: Readonly<Record<string, ComponentType<BlockViewProps>>> = {
  text: TextView,
  thinking: ThinkingView,
  tool_use: loadLater(() => import('./tool-use-view')),
  tool_result: loadLater(() => import('./tool-result-view')),
  image: loadLater(() => import('./image-view')),
};
