import { useEditing } from '@/components/transcript/actions/editing';
import UntilWhole from '@/components/transcript/blocks/until-whole';
import { toSaid } from '@/components/transcript/message/to-said';
import type { TranscriptBlock } from '@/components/transcript/to-shown-blocks';
import { isTextBlock } from '@/lib/core/claude/message';
import MessageForm from './message-form';

export interface MessageEditProps {
  turnId: string;
  blocks: readonly TranscriptBlock[];
  onClose: () => void;
}

/** A message being said anew, in its place. It stays while a run goes on: what was typed is not lost. */
export default function MessageEdit({ turnId, blocks, onClose }: MessageEditProps) {
  const editing = useEditing();
  if (!editing) return null;
  return (
    <UntilWhole value={toOwnText(blocks)} onClose={onClose}>
      {(initial) => (
        <MessageForm
          turnId={turnId}
          initial={initial}
          onSubmit={(text) => editing.editMessage(turnId, text)}
          onClose={onClose}
        />
      )}
    </UntilWhole>
  );
}

/** What a person wrote, without what else the message holds. */
const toOwnText = (blocks: readonly TranscriptBlock[]): string =>
  toSaid(blocks)
    .flatMap((block) => (isTextBlock(block) ? [block.text] : []))
    .join('\n\n');
