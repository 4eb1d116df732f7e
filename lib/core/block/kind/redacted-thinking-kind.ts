import type { BlockKind } from '@/lib/core/block/block-kind';
import { unknownKind } from './unknown-kind';

/** Thinking that nobody but the model can read: it goes back as it came, and holds no word to look for. */
export const redactedThinkingKind: BlockKind = {
  ...unknownKind,
  types: ['redacted_thinking'],
  label: 'Redacted thinking',
  read: (block) => ({ ...unknownKind.read(block), label: 'Redacted thinking' }),
  search: () => [],
};
