import type { Block } from '@/lib/core/claude/message';
import { makeCardKind } from './make-card-kind';

/** Thinking that nobody but the model can read: it goes back as it came, and holds no word to look for. */
export const redactedThinkingKind = makeCardKind({
  types: ['redacted_thinking'],
  label: 'Redacted thinking',
  is: (block): block is Block => block.type === 'redacted_thinking',
  toCard: () => ({
    title: 'Redacted thinking',
    parts: [
      { kind: 'note', text: 'Encrypted by the API: only the model reads it. It is sent back as it came.' },
    ],
  }),
  search: () => [],
});
