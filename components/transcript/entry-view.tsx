import { Bot, Pencil, RotateCcw, Settings2, User } from 'lucide-react';
import { memo, Suspense, useCallback, useEffect, useState } from 'react';
import { BlockBoundary } from '@/components/blocks/block-boundary';
import { BlockView } from '@/components/blocks/block-view';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { formatCount, formatDuration } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { loadLater } from '@/lib/client/load-later';
import { loadWholeLater } from '@/lib/client/load-whole-later';
import { untilLoaded } from '@/lib/client/until-loaded';
import { type Block, isTextBlock } from '@/lib/core/claude/message';
import { mendHalfCharacters } from '@/lib/core/json/mend-half-characters';
import { writeJson } from '@/lib/core/json/write-json';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import { CallCard } from './blocks/call-card';
import type { UntilWholeProps } from './blocks/until-whole';
import { editDrafts } from './forms/edit-draft';
import type { TranscriptBlock, TranscriptEntry } from './to-transcript';
import type { InspectRequest, TranscriptActions } from './transcript-actions';
import { KeepMountedContext, useKeepMounted } from './use-keep-mounted';

const BranchPicker = loadLater(() => import('./branch-picker'));
const ChangedMark = loadLater(() => import('./changed-mark'));
const HalfCharacterNote = loadLater(() => import('./notices/half-character-note'));
const MessageForm = loadLater(() => import('./forms/message-form'));
const RerunForm = loadLater(() => import('./forms/rerun-form'));
const RetryList = loadLater(() => import('./blocks/retry-list'));
const RunFromForm = loadLater(() => import('./forms/run-from-form'));
const UntilWhole = loadLater<UntilWholeProps<string>>(() => import('./blocks/until-whole'));

interface BranchesProps {
  turnId: string | undefined;
  label: string;
  actions: TranscriptActions | undefined;
}

type Assistant = Extract<TranscriptEntry, { kind: 'assistant' }>;

/** One message of the conversation. */
export const EntryView = memo(function EntryView({
  entry,
  actions,
  onInspect,
  onHold,
}: {
  entry: TranscriptEntry;
  actions: TranscriptActions | undefined;
  onInspect: InspectRequest | undefined;
  /** Told while a form is open in it. */
  onHold?: (key: string, isHeld: boolean) => void;
}) {
  const [form, setForm] = useState<'edit' | 'rerun' | 'from'>();
  const { key, turnId } = entry;
  const fork = actions?.canFork && turnId !== undefined ? actions : undefined;
  // What was being edited when the page was left is open again.
  const edited = fork && entry.kind === 'user' ? turnId : undefined;
  useEffect(() => {
    if (edited && editDrafts.find(edited)?.isOpen) setForm('edit');
  }, [edited]);
  const baseline = entry.kind === 'user' && fork?.baselines[turnId ?? ''];
  const hold = useCallback((isHeld: boolean) => onHold?.(key, isHeld), [key, onHold]);
  useKeepMounted(form !== undefined, hold);
  const close = () => setForm(undefined);
  const toggle = (named: 'rerun' | 'from') => setForm(form === named ? undefined : named);
  const onRunFrom = fork && (() => toggle('from'));
  return (
    <article
      aria-label={entry.kind === 'user' ? 'You' : 'The model'}
      className="mx-auto flex w-full max-w-3xl gap-3 px-4 py-3"
    >
      <Avatar kind={entry.kind} />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        {entry.kind === 'assistant' ? (
          <AssistantHead entry={entry} actions={actions} onInspect={onInspect} onRunFrom={onRunFrom} />
        ) : (
          <UserHead
            entry={entry}
            actions={actions}
            onEdit={fork && (() => setForm('edit'))}
            onRepeat={baseline ? () => toggle('rerun') : undefined}
            onRunFrom={onRunFrom}
          />
        )}
        {entry.kind === 'assistant' && entry.retries.length > 0 && (
          <Suspense>
            <RetryList retries={entry.retries} />
          </Suspense>
        )}
        {form === 'edit' && actions && turnId !== undefined ? (
          <Suspense>
            <UntilWhole value={toOwnText(entry)} onClose={close}>
              {(initial) => (
                <MessageForm
                  turnId={turnId}
                  initial={initial}
                  onSubmit={(text) => actions.editMessage(turnId, text)}
                  onClose={close}
                />
              )}
            </UntilWhole>
          </Suspense>
        ) : (
          <KeepMountedContext value={hold}>
            {entry.blocks.map((block, index) => {
              const place = entry.kind === 'user' ? 'person' : 'model';
              return block.type === 'call' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a message never change places
                <BlockBoundary key={index} name={`call of ${block.call.name}`} value={block.call}>
                  <CallCard call={block.call} actions={actions} />
                </BlockBoundary>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <BlockView key={index} block={block.block} place={place} isStreaming={block.isStreaming} />
              );
            })}
          </KeepMountedContext>
        )}
        {form && fork && turnId !== undefined && (
          <Suspense>
            {form === 'rerun' && baseline && <RerunForm runId={baseline} actions={fork} onClose={close} />}
            {form === 'from' && (
              <RunFromForm
                turnId={turnId}
                isAnswer={entry.kind === 'assistant'}
                actions={fork}
                onClose={close}
              />
            )}
          </Suspense>
        )}
        {entry.kind === 'assistant' && (
          <Branches turnId={entry.resultsTurnId} label="results" actions={actions} />
        )}
        {entry.kind === 'assistant' && entry.status === 'streaming' && entry.blocks.length === 0 && (
          <p className="streaming text-ink-muted">
            <span>Waiting for the first token </span>
          </p>
        )}
        {entry.kind === 'assistant' && entry.status === 'done' && holdsHalf(entry.blocks) && (
          <Suspense>
            <HalfCharacterNote />
          </Suspense>
        )}
        {entry.kind === 'assistant' && entry.status === 'done' && saysNothing(entry) && (
          <p className="text-ink-muted">The model said nothing.</p>
        )}
      </div>
    </article>
  );
});

/** What was said at this place; nothing where it was said once. */
function Branches({ turnId = '', label, actions }: BranchesProps) {
  const siblings = actions?.branches[turnId];
  return (
    siblings && (
      <Suspense>
        <BranchPicker turnId={turnId} siblings={siblings} label={label} actions={actions} />
      </Suspense>
    )
  );
}

function Avatar({ kind }: { kind: TranscriptEntry['kind'] }) {
  return (
    <span
      aria-hidden
      className={
        kind === 'user'
          ? 'mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-ink-soft'
          : 'mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent'
      }
    >
      {kind === 'user' ? <User className="size-3.5" /> : <Bot className="size-3.5" />}
    </span>
  );
}

function UserHead({
  entry,
  actions,
  onEdit,
  onRepeat,
  onRunFrom,
}: {
  entry: TranscriptEntry;
  actions: TranscriptActions | undefined;
  onEdit: (() => void) | undefined;
  onRepeat: (() => void) | undefined;
  onRunFrom: (() => void) | undefined;
}) {
  return (
    <header className="flex h-6 items-center gap-2">
      <span className="font-semibold">You</span>
      <Branches turnId={entry.turnId} label="message" actions={actions} />
      <span className="ml-auto">
        {onRepeat && (
          <IconButton label="Run again with the recorded answers" icon={<RotateCcw />} onClick={onRepeat} />
        )}
        {onEdit && (
          <IconButton label="Edit this message and run from here" icon={<Pencil />} onClick={onEdit} />
        )}
        <RunFromButton onClick={onRunFrom} />
        <CopyButton text={copyOf(entry)} label="Copy message" />
      </span>
    </header>
  );
}

function RunFromButton({ onClick }: { onClick: (() => void) | undefined }) {
  return (
    onClick && (
      <IconButton label="Run from here with other settings…" icon={<Settings2 />} onClick={onClick} />
    )
  );
}

function AssistantHead({
  entry,
  actions,
  onInspect,
  onRunFrom,
}: {
  entry: Assistant;
  actions: TranscriptActions | undefined;
  onInspect: InspectRequest | undefined;
  onRunFrom: (() => void) | undefined;
}) {
  const { request, usage, totalMs, stop_reason, changed } = entry;
  return (
    <header className="flex min-h-6 flex-wrap items-center gap-2">
      <span className="font-semibold">
        {entry.model === SIMULATOR_MODEL ? SIMULATOR_NAME : entry.model || 'Model'}
      </span>
      <Branches turnId={entry.turnId} label="answer" actions={actions} />
      {entry.status === 'streaming' && <Badge tone="accent">streaming</Badge>}
      {entry.status === 'cut' && <Badge tone="bad">incomplete</Badge>}
      {stop_reason && stop_reason !== 'end_turn' && (
        <Badge tone={stop_reason === 'tool_use' ? 'call' : 'wait'}>{stop_reason}</Badge>
      )}
      {changed && (
        <Suspense>
          <ChangedMark changed={changed} />
        </Suspense>
      )}
      <span className="ml-auto flex items-center gap-2 text-ink-muted text-xs tabular-nums">
        {totalMs !== undefined && <span title={describeTime(entry)}>{formatDuration(totalMs)}</span>}
        {usage?.output_tokens !== undefined && (
          <span title="Tokens in and out">
            {formatCount(usage.input_tokens ?? 0)} → {formatCount(usage.output_tokens)} tok
          </span>
        )}
        {request && onInspect && (
          <button
            type="button"
            className="rounded px-1 text-info underline-offset-2 hover:underline max-[899px]:hidden"
            onClick={() => onInspect(request)}
          >
            inspect
          </button>
        )}
        <RunFromButton onClick={onRunFrom} />
        <CopyButton text={copyOf(entry)} label="Copy message" />
      </span>
    </header>
  );
}

/** An answer without a block, or with empty texts alone. */
const saysNothing = ({ blocks }: Assistant): boolean =>
  toSaid(blocks).every((block) => isTextBlock(block) && block.text.trim() === '');

/** True where something of an answer is not sent back as it came: half a character, which no UTF-8 has. */
function holdsHalf(blocks: readonly TranscriptBlock[]): boolean {
  const text = writeJson(toSaid(blocks));
  return mendHalfCharacters(text) !== text;
}

function describeTime({ ttftMs, totalMs }: Assistant): string {
  const first = typeof ttftMs === 'number' ? `${formatDuration(ttftMs)} to the first token, ` : '';
  return `${first}${formatDuration(totalMs ?? 0)} in all`;
}

/** What a person wrote, without what else the message holds. */
const toOwnText = (entry: TranscriptEntry): string =>
  toSaid(entry.blocks)
    .flatMap((block) => (isTextBlock(block) ? [block.text] : []))
    .join('\n\n');

/** A message as plain text, for the clipboard; what was cut off it is loaded when it is copied. */
const copyOf =
  ({ blocks }: TranscriptEntry) =>
  async (): Promise<string> => {
    const { toPlain } = await untilLoaded(() => import('@/lib/core/block/to-plain'));
    return toPlain(await loadWholeLater(toSaid(blocks)));
  };

/** The blocks of a message as they were said. */
const toSaid = (blocks: readonly TranscriptBlock[]): Block[] =>
  blocks.map((block) => {
    if (block.type === 'block') return block.block;
    const { id, name, input } = block.call;
    return { type: 'tool_use', id, name, input };
  });
