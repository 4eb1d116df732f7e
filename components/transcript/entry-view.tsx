import { Bot, Brain, Pencil, RotateCcw, User } from 'lucide-react';
import { memo, Suspense, useLayoutEffect, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { formatCount, formatDuration } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { TextViewer } from '@/components/ui/text-viewer';
import { loadLater } from '@/lib/client/load-later';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import { BranchPicker } from './branch-picker';
import { CallCard } from './call-card';
import { TextBlock } from './text-block';
import type { TranscriptBlock, TranscriptEntry } from './to-transcript';
import type { InspectRequest, TranscriptActions } from './transcript-actions';

const MessageForm = loadLater(() => import('./message-form'));
const RerunForm = loadLater(() => import('./rerun-form'));

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
  const [isEditing, setEditing] = useState(false);
  const [isRepeating, setRepeating] = useState(false);
  const baseline = entry.kind === 'user' && actions?.canFork && actions.baselines[entry.turnId ?? ''];
  const isHeld = isEditing || isRepeating;
  // Before the page is laid out anew: the form makes it longer, and must not be scrolled away for that.
  useLayoutEffect(() => {
    if (!isHeld) return;
    onHold?.(entry.key, true);
    return () => onHold?.(entry.key, false);
  }, [isHeld, entry.key, onHold]);
  return (
    <article
      aria-label={entry.kind === 'user' ? 'You' : 'The model'}
      className="mx-auto flex w-full max-w-3xl gap-3 px-4 py-3"
    >
      <Avatar kind={entry.kind} />
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        {entry.kind === 'assistant' ? (
          <AssistantHead entry={entry} actions={actions} onInspect={onInspect} />
        ) : (
          <UserHead
            entry={entry}
            actions={actions}
            onEdit={() => setEditing(true)}
            onRepeat={baseline ? () => setRepeating(!isRepeating) : undefined}
          />
        )}
        {entry.kind === 'assistant' && <Retries entry={entry} />}
        {isEditing && actions && entry.turnId !== undefined ? (
          <Suspense>
            <MessageForm
              initial={toOwnText(entry)}
              onSubmit={(text) => actions.editMessage(entry.turnId ?? '', text)}
              onCancel={() => setEditing(false)}
            />
          </Suspense>
        ) : (
          entry.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a message never change places
            <BlockView key={index} block={block} isUser={entry.kind === 'user'} actions={actions} />
          ))
        )}
        {isRepeating && baseline && (
          <Suspense>
            <RerunForm runId={baseline} actions={actions} onClose={() => setRepeating(false)} />
          </Suspense>
        )}
        {entry.kind === 'assistant' && (
          <BranchPicker turnId={entry.resultsTurnId} label="results" actions={actions} />
        )}
        {entry.kind === 'assistant' && entry.status === 'streaming' && entry.blocks.length === 0 && (
          <p className="streaming text-ink-muted">
            <span>Waiting for the first token </span>
          </p>
        )}
      </div>
    </article>
  );
});

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
}: {
  entry: TranscriptEntry;
  actions: TranscriptActions | undefined;
  onEdit: () => void;
  onRepeat: (() => void) | undefined;
}) {
  return (
    <header className="flex h-6 items-center gap-2">
      <span className="font-semibold">You</span>
      <BranchPicker turnId={entry.turnId} label="message" actions={actions} />
      <span className="ml-auto">
        {onRepeat && (
          <IconButton label="Run again with the recorded answers" icon={<RotateCcw />} onClick={onRepeat} />
        )}
        {actions?.canFork && entry.turnId && (
          <IconButton label="Edit this message and run from here" icon={<Pencil />} onClick={onEdit} />
        )}
        <CopyButton text={() => toText(entry)} label="Copy message" />
      </span>
    </header>
  );
}

function AssistantHead({
  entry,
  actions,
  onInspect,
}: {
  entry: Assistant;
  actions: TranscriptActions | undefined;
  onInspect: InspectRequest | undefined;
}) {
  const { request, usage, totalMs, stop_reason } = entry;
  return (
    <header className="flex min-h-6 flex-wrap items-center gap-2">
      <span className="font-semibold">
        {entry.model === SIMULATOR_MODEL ? SIMULATOR_NAME : entry.model || 'Model'}
      </span>
      <BranchPicker turnId={entry.turnId} label="answer" actions={actions} />
      {entry.status === 'streaming' && <Badge tone="accent">streaming</Badge>}
      {entry.status === 'cut' && <Badge tone="bad">incomplete</Badge>}
      {stop_reason && stop_reason !== 'end_turn' && (
        <Badge tone={stop_reason === 'tool_use' ? 'call' : 'wait'}>{stop_reason}</Badge>
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
        <CopyButton text={() => toText(entry)} label="Copy message" />
      </span>
    </header>
  );
}

function describeTime({ ttftMs, totalMs }: Assistant): string {
  const first = typeof ttftMs === 'number' ? `${formatDuration(ttftMs)} to the first token, ` : '';
  return `${first}${formatDuration(totalMs ?? 0)} in all`;
}

function Retries({ entry }: { entry: Assistant }) {
  if (entry.retries.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 text-wait text-xs">
      {entry.retries.map((retry) => (
        <li key={retry.seq} className="flex items-center gap-1.5">
          <RotateCcw className="size-3 shrink-0" />
          <span>
            {retry.status ? `HTTP ${retry.status}: ` : ''}
            {retry.message} Trying again ({retry.attempt} of {retry.maxRetries})
            {retry.delayMs === null ? '' : ` in ${formatDuration(retry.delayMs)}`}.
          </span>
        </li>
      ))}
    </ul>
  );
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
            text={JSON.stringify(block.block, null, 2)}
            isJson
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

/** A message as plain text, for the clipboard. */
function toText(entry: TranscriptEntry): string {
  return entry.blocks
    .map((block) => {
      if (block.type === 'text' || block.type === 'thinking') return block.text;
      if (block.type === 'call') return `${block.call.name}(${JSON.stringify(block.call.input)})`;
      return JSON.stringify(block.block);
    })
    .join('\n\n');
}
