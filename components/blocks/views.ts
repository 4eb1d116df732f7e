import type { ComponentType } from 'react';
import type { BlockViewProps } from './block-view-props';
import { loadView } from './load-view';
import { TextView } from './text-view';

const CardView = loadView(() => import('./card-view'));
const ServerCardView = loadView(() => import('./server/server-card-view'));

/**
 * How the kinds of blocks look, by their types; any other is shown as JSON. Text is at hand, the others load when one is
 * first shown; a call and its result have a card of their own in the transcript.
 */
export const blockViews: Readonly<Record<string, ComponentType<BlockViewProps>>> = {
  text: TextView,
  thinking: loadView(() => import('./thinking-view')),
  redacted_thinking: CardView,
  tool_use: loadView(() => import('./tool-use-view')),
  tool_result: loadView(() => import('./tool-result-view')),
  image: loadView(() => import('./image-view')),
  document: CardView,
  search_result: CardView,
  container_upload: CardView,
  tool_reference: CardView,
  tool_addition: CardView,
  tool_removal: CardView,
  browser_state: CardView,
  mcp_tool_listing: CardView,
  compaction: CardView,
  fallback: CardView,
  server_tool_use: ServerCardView,
  mcp_tool_use: ServerCardView,
  web_search_tool_result: ServerCardView,
  web_fetch_tool_result: ServerCardView,
  code_execution_tool_result: ServerCardView,
  bash_code_execution_tool_result: ServerCardView,
  text_editor_code_execution_tool_result: ServerCardView,
  tool_search_tool_result: ServerCardView,
  advisor_tool_result: ServerCardView,
  mcp_tool_result: ServerCardView,
};
