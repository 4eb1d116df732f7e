import type { BlockKind } from './block-kind';
import { callKind } from './kind/call-kind';
import { imageKind } from './kind/image-kind';
import { redactedThinkingKind } from './kind/redacted-thinking-kind';
import { resultKind } from './kind/result-kind';
import { serverCallKind } from './kind/server-call-kind';
import { serverResultKind } from './kind/server-result-kind';
import { textKind } from './kind/text-kind';
import { thinkingKind } from './kind/thinking-kind';

/** The kinds of content blocks that are more than JSON to somebody. */
export const blockKinds: readonly BlockKind[] = [
  textKind,
  thinkingKind,
  redactedThinkingKind,
  callKind,
  resultKind,
  imageKind,
  serverCallKind,
  serverResultKind,
];
