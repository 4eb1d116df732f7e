'use client';

import { cx } from '@/components/ui/cx';
import { countOf, formatCost, formatCount, formatDuration } from '@/components/ui/format';
import { RowButton } from '@/components/ui/row-button';
import { findAnswererKind } from '@/lib/core/answerer/answerer-kinds';
import type { SessionCost } from '@/lib/core/api/compare-operations';
import { isToolUseBlock } from '@/lib/core/claude/message';
import { addUpUsage } from '@/lib/core/run/log/add-up-usage';
import type { CallState, RequestState, RunState } from '@/lib/core/run/log/fold-run-events';
import type { InputIssue } from '@/lib/core/schema/input-issue';
import { UNCHECKED } from '@/lib/core/schema/unchecked';
import type { RequestViewProps } from './request-view';

/** Judged, and against the schema of its tool. */
const isBroken = ({ message }: InputIssue): boolean => !message.startsWith(UNCHECKED);

interface Bar {
  key: string;
  label: string;
  kind: 'request' | 'call';
  start: number;
  end: number;
  isOpen: boolean;
  isFailed: boolean;
  /** A person is asked, and has not answered. */
  isWaiting?: boolean;
  seq?: number;
}

/** The whole timeline of a run that is being replayed. */
export interface RunTimeline {
  end: RunState;
  /** Goes to what happened so many milliseconds after the run's start. */
  onJump: (at: number) => void;
}

export interface LoopTimelineProps extends RequestViewProps {
  onOpen: () => void;
  timeline: RunTimeline | undefined;
  /** What the answers of the conversation cost that are not the run's, in US dollars. */
  costBeside: number;
  /** What all runs of the session cost, on other branches too. */
  costOfSession?: SessionCost | undefined;
}

/**
 * The timeline of the run: one bar a request, one a call, on one line of time. In a replay it shows the whole run, what is
 * still to come in pale, and a bar leads to its place.
 */
export default function LoopTimeline({
  followed,
  selectedSeq,
  onSelect,
  onOpen,
  timeline,
  costBeside,
  costOfSession,
}: LoopTimelineProps) {
  const state = timeline?.end ?? followed.state;
  const bars = toBars(state);
  const total = Math.max(state.at, 1);
  const usage = addUpUsage(state);
  const broken = Object.values(state.calls).filter(({ issues }) => issues.some(isBroken)).length;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto p-3">
      <p className="mb-2 text-ink-muted text-xs">
        {countOf(bars.filter((bar) => bar.kind === 'request').length, 'request')} ·{' '}
        {countOf(bars.filter((bar) => bar.kind === 'call').length, 'call')} · {formatDuration(state.at)}
        {broken > 0 && <span className="text-wait"> · {countOf(broken, 'input')} against the schema</span>}
      </p>
      {usage && (
        <p className="mb-2 text-ink-muted text-xs tabular-nums">
          {formatCount(usage.inputTokens)} tokens in
          {usage.cachedTokens > 0 && ` (${formatCount(usage.cachedTokens)} from the cache)`},{' '}
          {formatCount(usage.outputTokens)} out{usage.cost === null ? '' : ` · ${formatCost(usage.cost)}`}
          {usage.cost !== null && costBeside > 0 && (
            <span title="Of all answers of the conversation as it is shown">
              {' '}
              ({formatCost(usage.cost + costBeside)} with the rest of the conversation)
            </span>
          )}
          {costOfSession && costOfSession.usd > 0 && (
            <span title="Of every run of this session, also on branches that are not shown">
              {' '}
              · {costOfSession.unpriced > 0 && 'at least '}
              {formatCost(costOfSession.usd)} in all branches
              {costOfSession.unpriced > 0 &&
                ` (${countOf(costOfSession.unpriced, 'answer')} of unknown price)`}
            </span>
          )}
        </p>
      )}
      <ol className="flex flex-col gap-0.5">
        {bars.map((bar) => {
          const isToCome = timeline !== undefined && bar.start > followed.state.at;
          return (
            <li key={bar.key}>
              <RowButton
                disabled={bar.seq === undefined && !timeline}
                onClick={() => {
                  onSelect(bar.seq ?? null);
                  if (timeline) timeline.onJump(bar.start);
                  else onOpen();
                }}
                className={cx(
                  'block rounded-md px-2 py-1',
                  isToCome && 'text-ink-muted',
                  bar.seq !== undefined && bar.seq === selectedSeq && 'bg-sunken',
                )}
              >
                <span className="flex items-baseline gap-2">
                  <span
                    className={cx('min-w-0 truncate', bar.kind === 'call' && 'pl-3 font-mono text-xs')}
                    title={bar.label}
                  >
                    {bar.label}
                  </span>
                  <span className="ml-auto shrink-0 text-ink-muted text-xs tabular-nums">
                    {bar.isWaiting ? 'waiting for you' : formatDuration(bar.end - bar.start)}
                  </span>
                </span>
                <span className="mt-1 block h-1.5 rounded-full bg-sunken">
                  <span
                    className={cx(
                      'block h-full min-w-0.5 rounded-full',
                      colourOf(bar),
                      bar.isOpen && 'animate-pulse',
                      isToCome && 'opacity-40',
                    )}
                    style={{
                      marginLeft: `${Math.min((bar.start / total) * 100, bar.isWaiting ? 90 : 100)}%`,
                      width: bar.isWaiting
                        ? 'auto'
                        : `${Math.max(((bar.end - bar.start) / total) * 100, 0.5)}%`,
                    }}
                  />
                </span>
              </RowButton>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function colourOf(bar: Bar): string {
  if (bar.isFailed) return 'bg-bad';
  if (bar.isWaiting) return 'bg-wait';
  return bar.kind === 'request' ? 'bg-accent' : 'bg-call';
}

function toBars(state: RunState): Bar[] {
  const shown = new Set<string>();
  const fromItems = state.items.flatMap((item) => {
    if (item.kind !== 'request') return [];
    const calls = (item.request.message?.content ?? []).filter(isToolUseBlock);
    for (const call of calls) shown.add(call.id);
    return [
      requestBar(item.request, state),
      ...calls.flatMap((call) => {
        const known = state.calls[call.id];
        return known ? [callBar(known, state)] : [];
      }),
    ];
  });
  // Calls of a turn from before the run, which it began by answering.
  const others = Object.values(state.calls).filter((call) => !shown.has(call.tool_use_id));
  return [...others.map((call) => callBar(call, state)), ...fromItems];
}

function requestBar(request: RequestState, state: RunState): Bar {
  return {
    key: `request-${request.seq}`,
    label: `Request ${request.step}`,
    kind: 'request',
    start: request.startedAt,
    end: request.endedAt ?? state.at,
    isOpen: request.endedAt === undefined,
    isFailed: request.endedAt !== undefined && !request.message,
    seq: request.seq,
  };
}

function callBar(call: CallState, state: RunState): Bar {
  return {
    key: call.tool_use_id,
    label: call.name || call.tool_use_id,
    kind: 'call',
    start: call.startedAt,
    end: call.endedAt ?? state.at,
    isOpen: call.endedAt === undefined,
    isFailed: call.result?.is_error === true,
    isWaiting:
      findAnswererKind(call.answerer)?.waitsForPerson === true &&
      call.endedAt === undefined &&
      (state.status === 'waiting' || state.status === 'running'),
  };
}
