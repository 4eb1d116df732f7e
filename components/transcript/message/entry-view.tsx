import { memo, Suspense, useCallback, useState } from 'react';
import { EntryBlocks } from '@/components/transcript/blocks/entry-blocks';
import type { TranscriptEntry } from '@/components/transcript/to-transcript';
import { KeepMountedContext, useKeepMounted } from '@/components/transcript/use-keep-mounted';
import { loadLater } from '@/lib/client/load-later';
import { AnswerNotes } from './answer-notes';
import { AssistantHead } from './assistant-head';
import { Avatar } from './avatar';
import type { MessageFormName } from './branch-buttons';
import { RunForms } from './run-forms';
import { UserHead } from './user-head';

const MessageEdit = loadLater(() => import('@/components/transcript/forms/message-edit'));
const RetryList = loadLater(() => import('@/components/transcript/blocks/retry-list'));

export interface EntryViewProps {
  entry: TranscriptEntry;
  /** Why this answer ended is told below the conversation. */
  isEndTold?: boolean;
  /** Told while a form is open in it. */
  onHold?: (key: string, isHeld: boolean) => void;
}

/**
 * One message of the conversation. It asks for no action itself, only small parts of it do: what a run, a setting or a
 * problem changes around it does not lay its texts out again.
 */
export const EntryView = memo(function EntryView({ entry, isEndTold = false, onHold }: EntryViewProps) {
  const [form, setForm] = useState<MessageFormName>();
  const { key, turnId, blocks } = entry;
  const isAnswer = entry.kind === 'assistant';
  const hold = useCallback((isHeld: boolean) => onHold?.(key, isHeld), [key, onHold]);
  useKeepMounted(form !== undefined, hold);
  const close = () => setForm(undefined);
  const open = useCallback(
    (named: MessageFormName, isToggle = false) =>
      setForm((shown) => (isToggle && shown === named ? undefined : named)),
    [],
  );
  return (
    <article
      aria-label={isAnswer ? 'The model' : entry.role === 'system' ? 'System' : 'You'}
      className="mx-auto flex w-full max-w-3xl gap-3 px-4 py-3"
    >
      <Avatar entry={entry} />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        {isAnswer ? <AssistantHead entry={entry} onOpen={open} /> : <UserHead entry={entry} onOpen={open} />}
        {isAnswer && entry.retries.length > 0 && (
          <Suspense>
            <RetryList retries={entry.retries} />
          </Suspense>
        )}
        {form === 'edit' && turnId !== undefined ? (
          <Suspense>
            <MessageEdit turnId={turnId} blocks={blocks} onClose={close} />
          </Suspense>
        ) : (
          <KeepMountedContext value={hold}>
            <EntryBlocks blocks={blocks} place={isAnswer ? 'model' : 'person'} />
          </KeepMountedContext>
        )}
        {form && turnId !== undefined && (
          <RunForms form={form} turnId={turnId} isAnswer={isAnswer} onClose={close} />
        )}
        {isAnswer && <AnswerNotes entry={entry} isEndTold={isEndTold} />}
      </div>
    </article>
  );
});
