import { Suspense } from 'react';
import type { TranscriptEntry } from '@/components/transcript/to-transcript';
import { Badge } from '@/components/ui/badge';
import { formatCount, formatDuration } from '@/components/ui/format';
import { loadLater } from '@/lib/client/load-later';
import { isJsonObject, type Usage } from '@/lib/core/claude/message';
import { wordStop } from '@/lib/core/claude/word-stop';
import { SIMULATOR_MODEL, SIMULATOR_NAME } from '@/lib/core/session/simulator-name';
import { BranchButtons, type MessageFormName } from './branch-buttons';
import { CopyMessage } from './copy-message';
import { InspectButton } from './inspect-button';
import { Siblings } from './siblings';

const ChangedMark = loadLater(() => import('./changed-mark'));

type Answer = Extract<TranscriptEntry, { kind: 'assistant' }>;

export interface AssistantHeadProps {
  entry: Answer;
  onOpen: (form: MessageFormName, isToggle?: boolean) => void;
}

/** The line above an answer: who gave it, how it ended, and what it took. */
export function AssistantHead({ entry, onOpen }: AssistantHeadProps) {
  const { request, usage, totalMs, stop_reason, stop, changed } = entry;
  const stopped = wordStop({ stop_reason, ...stop });
  const thinking = readThinkingTokens(usage);
  return (
    <header className="flex min-h-6 flex-wrap items-center gap-2">
      <span className="font-semibold">
        {entry.model === SIMULATOR_MODEL ? SIMULATOR_NAME : entry.model || 'Model'}
      </span>
      <Siblings turnId={entry.turnId} label="answer" />
      {entry.status === 'streaming' && <Badge variant="accent">streaming</Badge>}
      {entry.status === 'cut' && <Badge variant="bad">incomplete</Badge>}
      {stop_reason === 'tool_use' && <Badge variant="call">tool_use</Badge>}
      {stopped && (
        <span title={`stop_reason ${stop_reason}. ${stopped.title} ${stopped.help}`} className="min-w-0">
          <Badge variant={stop_reason === 'refusal' ? 'bad' : 'wait'}>
            <bdi className="max-w-64 truncate">{stopped.label}</bdi>
          </Badge>
        </span>
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
            {thinking > 0 && ` (${formatCount(thinking)} thinking)`}
          </span>
        )}
        {request && <InspectButton request={request} />}
        <BranchButtons turnId={entry.turnId} isAnswer onOpen={onOpen} />
        <CopyMessage blocks={entry.blocks} />
      </span>
    </header>
  );
}

/** How many of the tokens were thought; 0 where the API does not say. */
function readThinkingTokens(usage: Usage | undefined): number {
  const details = usage?.output_tokens_details;
  const count = isJsonObject(details) ? details.thinking_tokens : undefined;
  return typeof count === 'number' ? count : 0;
}

function describeTime({ ttftMs, totalMs }: Answer): string {
  const first = typeof ttftMs === 'number' ? `${formatDuration(ttftMs)} to the first token, ` : '';
  return `${first}${formatDuration(totalMs ?? 0)} in all`;
}
