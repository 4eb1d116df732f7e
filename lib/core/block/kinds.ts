import type { BlockKind } from './block-kind';
import { browserStateKind } from './kind/browser-state-kind';
import { callKind } from './kind/call-kind';
import { compactionKind } from './kind/compaction-kind';
import { containerUploadKind } from './kind/container-upload-kind';
import { documentKind } from './kind/document-kind';
import { fallbackKind } from './kind/fallback-kind';
import { imageKind } from './kind/image-kind';
import { mcpListingKind } from './kind/mcp-listing-kind';
import { redactedThinkingKind } from './kind/redacted-thinking-kind';
import { resultKind } from './kind/result-kind';
import { searchResultKind } from './kind/search-result-kind';
import { serverCallKind } from './kind/server-call-kind';
import { serverResultKind } from './kind/server-result-kind';
import { textKind } from './kind/text-kind';
import { thinkingKind } from './kind/thinking-kind';
import { toolChangeKind } from './kind/tool-change-kind';
import { toolReferenceKind } from './kind/tool-reference-kind';

/** The kinds of content blocks that are more than JSON to somebody. */
export const blockKinds: readonly BlockKind[] = [
  textKind,
  thinkingKind,
  redactedThinkingKind,
  callKind,
  resultKind,
  imageKind,
  documentKind,
  searchResultKind,
  containerUploadKind,
  toolReferenceKind,
  toolChangeKind,
  browserStateKind,
  serverCallKind,
  serverResultKind,
  mcpListingKind,
  compactionKind,
  fallbackKind,
];
