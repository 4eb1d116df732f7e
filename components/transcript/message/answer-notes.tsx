import { Suspense } from 'react';
import { useOutputSchema } from '@/components/transcript/output/output-schema';
import type { TranscriptBlock } from '@/components/transcript/to-shown-blocks';
import type { TranscriptEntry } from '@/components/transcript/to-transcript';
import { loadLater } from '@/lib/client/load-later';
import { findLeaks } from '@/lib/core/block/find-leaks';
import { isTextBlock } from '@/lib/core/claude/message';
import { wordStop } from '@/lib/core/claude/word-stop';
import { mendHalfCharacters } from '@/lib/core/json/mend-half-characters';
import { writeJson } from '@/lib/core/json/write-json';
import { Siblings } from './siblings';
import { toSaid } from './to-said';

const StructuredOutput = loadLater(() => import('@/components/transcript/output/structured-output'));
const HalfCharacterNote = loadLater(() => import('@/components/transcript/notices/half-character-note'));

type Answer = Extract<TranscriptEntry, { kind: 'assistant' }>;

export interface AnswerNotesProps {
  entry: Answer;
  /** Why it ended is told below the conversation, with what helps. */
  isEndTold: boolean;
}

/** What is to be said below an answer: nothing of it is there yet, it says nothing, or not all of it goes back. */
export function AnswerNotes({ entry, isEndTold }: AnswerNotesProps) {
  const { status, blocks, resultsTurnId, stop_reason, stop } = entry;
  const isDone = status === 'done';
  const schema = useOutputSchema();
  const text = isDone ? joinTexts(blocks) : '';
  const stopped = isDone && !isEndTold ? wordStop({ stop_reason, ...stop }) : undefined;
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
      {isDone && saysNothing(blocks) && <p className="text-ink-muted">{describeSilence(stop_reason)}</p>}
      {schema !== undefined && text !== '' && !goesOn.has(stop_reason) && (
        <Suspense>
          <StructuredOutput text={text} schema={schema} />
        </Suspense>
      )}
      {findLeaks(text).map(({ tag, help }) => (
        <p key={tag} className="text-wait text-xs">
          <code className="font-mono">{`<${tag}>`}</code> has leaked into the answer. {help}
        </p>
      ))}
      {stopped && (
        <p dir="auto" className="text-ink-soft text-xs [overflow-wrap:anywhere]">
          {stopped.title}
        </p>
      )}
    </>
  );
}

/** Before tools are called, or after a pause, an answer is not what was asked for yet. */
const goesOn = new Set<string | null>(['tool_use', 'pause_turn', 'compaction']);

/** What an answer says, as one text: with a format it is one JSON value. */
const joinTexts = (blocks: readonly TranscriptBlock[]): string =>
  toSaid(blocks)
    .flatMap((block) => (isTextBlock(block) ? [block.text] : []))
    .join('');

/** An answer may be empty, mostly after results: to send the same again brings the same. */
const describeSilence = (stopReason: string | null): string =>
  stopReason === 'end_turn'
    ? 'The model said nothing (end_turn). Write another message to have it go on.'
    : 'The model said nothing.';

/** An answer without a block, or with empty texts alone. */
const saysNothing = (blocks: readonly TranscriptBlock[]): boolean =>
  toSaid(blocks).every((block) => isTextBlock(block) && block.text.trim() === '');

/** True where something of an answer is not sent back as it came: half a character, which no UTF-8 has. */
function holdsHalf(blocks: readonly TranscriptBlock[]): boolean {
  const text = writeJson(toSaid(blocks));
  return mendHalfCharacters(text) !== text;
}
