import { Bot, Brain, Pencil, RotateCcw, Settings2, User } from 'lucide-react';
import { memo, Suspense, useCallback, useEffect, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { formatCount, formatDuration } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { loadLater } from '@/lib/client/load-later';
import { loadWhole } from '@/lib/client/load-whole';
import { holdsCut } from '@/lib/core/cut/cut-mark';
import { mendHalfCharacters } from '@/lib/core/json/mend-half-characters';
import { writeJson } from '@/lib/core/json/write-json';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import { CallCard } from './blocks/call-card';
import { TextBlock } from './blocks/text-block';
import { UntilWhole } from './blocks/until-whole';
import { editDrafts } from './forms/edit-draft';
import type { TranscriptBlock, TranscriptEntry } from './to-transcript';
import type { InspectRequest, TranscriptActions } from './transcript-actions';
import { HoldContext, useHold } from './use-hold';

const BranchPicker = loadLater(() => import('./branch-picker'));
const ChangedMark = loadLater(() => import('./changed-mark'));
const HalfCharacterNote = loadLater(() => import('./notices/half-character-note'));
const MessageForm = loadLater(() => import('./forms/message-form'));
const RerunForm = loadLater(() => import('./forms/rerun-form'));
const RetryList = loadLater(() => import('./blocks/retry-list'));
const RunFromForm = loadLater(() => import('./forms/run-from-form'));

/** A longer message of a person is shown in a box of its own, in UTF-16 units. */
const MAX_OWN = 16_000;

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
  useHold(form !== undefined, hold);
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
          <HoldContext value={hold}>
            {entry.blocks.map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a message never change places
              <BlockView key={index} block={block} isUser={entry.kind === 'user'} actions={actions} />
            ))}
          </HoldContext>
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
  blocks.every((block) => block.type === 'text' && block.text.trim() === '');

/** True where something of an answer is not sent back as it came: half a character, which no UTF-8 has. */
function holdsHalf(blocks: readonly TranscriptBlock[]): boolean {
  const said = blocks.map((block) => (block.type === 'call' ? block.call.input : block));
  const text = writeJson(said);
  return mendHalfCharacters(text) !== text;
}

function describeTime({ ttftMs, totalMs }: Assistant): string {
  const first = typeof ttftMs === 'number' ? `${formatDuration(ttftMs)} to the first token, ` : '';
  return `${first}${formatDuration(totalMs ?? 0)} in all`;
}

function BlockView({
  block,
  isUser,
  actions,
}: {
  block: TranscriptBlock;
  isUser: boolean;
  actions: TranscriptActions | undefined;
}) {
  switch (block.type) {
    case 'text':
      // What a person wrote is shown as they wrote it.
      if (isUser && (block.text.length > MAX_OWN || holdsCut(block.text)))
        return <TextViewer text={block.text} label="message" />;
      return isUser ? (
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          {block.text}
        </p>
      ) : (
        <TextBlock text={block.text} isStreaming={block.isStreaming} />
      );
    case 'thinking':
      return (
        <details
          className="rounded-lg border border-line bg-raised px-3 py-1.5 text-ink-soft"
          open={block.isStreaming}
        >
          <summary className="flex cursor-pointer items-center gap-1.5 text-ink-muted text-xs">
            <Brain className="size-3.5" /> Thinking
            {block.text === '' && !block.isStreaming && ' (not shown: ask for display "summarized")'}
          </summary>
          {block.text !== '' && <TextBlock text={block.text} isStreaming={block.isStreaming} />}
        </details>
      );
    case 'call':
      return <CallCard call={block.call} actions={actions} />;
    case 'other':
      return (
        <details className="rounded-lg border border-line bg-raised px-3 py-1.5">
          <summary className="cursor-pointer font-mono text-ink-soft text-xs">{block.block.type}</summary>
          <TextViewer
            text={writeJson(block.block, 2)}
            isJson
            isWritten
            label={block.block.type}
            className="mt-1"
          />
        </details>
      );
  }
}

/** What a person wrote, without what else the message holds. */
function toOwnText(entry: TranscriptEntry): string {
  return entry.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n\n');
}

/** A message as plain text, for the clipboard; what was cut off it is loaded when it is copied. */
function copyOf({ blocks }: TranscriptEntry): () => string | Promise<string> {
  return () => (holdsCut(toText(blocks)) ? loadWhole(blocks).then(toText) : toText(blocks));
}

function toText(blocks: readonly TranscriptBlock[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'text' || block.type === 'thinking') return block.text;
      if (block.type === 'call') return `${block.call.name}(${writeJson(block.call.input)})`;
      return writeJson(block.block);
    })
    .join('\n\n');
}
