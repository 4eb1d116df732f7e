import { Suspense } from 'react';
import type { TranscriptBlock, TranscriptEntry } from '@/components/transcript/to-transcript';
import { loadLater } from '@/lib/client/load-later';
import { isTextBlock } from '@/lib/core/claude/message';
import { mendHalfCharacters } from '@/lib/core/json/mend-half-characters';
import { writeJson } from '@/lib/core/json/write-json';
import { Siblings } from './siblings';
import { toSaid } from './to-said';

const HalfCharacterNote = loadLater(() => import('@/components/transcript/notices/half-character-note'));

type Answer = Extract<TranscriptEntry, { kind: 'assistant' }>;

/** What is to be said below an answer: nothing of it is there yet, it says nothing, or not all of it goes back. */
export function AnswerNotes({ entry: { status, blocks, resultsTurnId } }: { entry: Answer }) {
  const isDone = status === 'done';
  return (
    <>
      <Siblings turnId={resultsTurnId} label="results" />
      {status === 'streaming' && blocks.length === 0 && (
        <p className="streaming text-ink-muted">
          <span>Waiting for the first token </span>
        </p>
      )}
      {isDone && holdsHalf(blocks) && (
        <Suspense>
          <HalfCharacterNote />
        </Suspense>
      )}
      {isDone && saysNothing(blocks) && <p className="text-ink-muted">The model said nothing.</p>}
    </>
  );
}

/** An answer without a block, or with empty texts alone. */
const saysNothing = (blocks: readonly TranscriptBlock[]): boolean =>
  toSaid(blocks).every((block) => isTextBlock(block) && block.text.trim() === '');

/** True where something of an answer is not sent back as it came: half a character, which no UTF-8 has. */
function holdsHalf(blocks: readonly TranscriptBlock[]): boolean {
  const text = writeJson(toSaid(blocks));
  return mendHalfCharacters(text) !== text;
}
