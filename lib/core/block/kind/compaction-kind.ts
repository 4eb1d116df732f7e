import type { Block } from '@/lib/core/claude/message';
import { makeCardKind } from './make-card-kind';

/** What stands for the messages before it from here on. Source: Messages API documentation, "Compaction". */
export const compactionKind = makeCardKind({
  types: ['compaction'],
  label: 'Compaction',
  is: (block): block is Block => block.type === 'compaction',
  toCard({ content, encrypted_content }) {
    const isEncrypted = typeof encrypted_content === 'string' && encrypted_content !== '';
    return {
      title: 'Compaction: stands for everything before it',
      parts: [
        ...(typeof content === 'string' && content !== '' ? [{ kind: 'prose' as const, text: content }] : []),
        ...(content === null || content === undefined
          ? [
              {
                kind: 'note' as const,
                text: isEncrypted
                  ? 'The summary is encrypted.'
                  : 'The compaction failed: nothing was summarized.',
              },
            ]
          : []),
      ],
    };
  },
});
