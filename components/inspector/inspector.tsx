'use client';

import { Activity } from 'lucide-react';
import { memo } from 'react';
import { Select } from '@/components/ui/form/select';
import { Tabs } from '@/components/ui/tabs';
import type { FollowedRun } from '@/lib/client/feed/use-run';
import { loadLater } from '@/lib/client/load-later';
import type { SessionCost } from '@/lib/core/api/compare-operations';
import type { MessageParam } from '@/lib/core/claude/message';
import type { PauseEdits } from '@/lib/core/run/request/refresh-request';
import type { RunTimeline } from './loop-timeline';

const LoopTimeline = loadLater(() => import('./loop-timeline'));
const RequestView = loadLater(() => import('./request-view'));
const ResponseView = loadLater(() => import('./response-view'));
const EventList = loadLater(() => import('./event-list'));

export type InspectorTab = 'loop' | 'request' | 'response' | 'events';

export interface InspectorProps {
  followed: FollowedRun | undefined;
  /** The message of a turn from before the run. */
  getMessage: (turnId: string) => MessageParam | undefined;
  tab: InspectorTab;
  onTabChange: (tab: InspectorTab) => void;
  /** The request looked at, by the `seq` of its start; null: the newest, or the one a pause would send. */
  selectedSeq: number | null;
  onSelect: (seq: number | null) => void;
  /** The runs that can be looked at, oldest first. */
  runs?: readonly { id: string }[] | undefined;
  onRunChange?: ((runId: string) => void) | undefined;
  /** What a pause would send its request with; absent while nothing is paused. */
  now?: PauseEdits | undefined;
  /** False where the bodies of the requests were left out. */
  hasRequests?: boolean;
  /** In a replay: the run as it ends, and where to go when a part of its timeline is chosen. */
  timeline?: RunTimeline | undefined;
  /** What the answers of the conversation cost that are not the run's, in US dollars. */
  costBeside?: number;
  /** What all runs of the session cost, on other branches too; absent where there are none. */
  costOfSession?: SessionCost | undefined;
}

/** What happened in the run, exactly: its timeline, its requests and answers, its events. */
export const Inspector = memo(function Inspector({
  followed,
  getMessage,
  tab,
  onTabChange,
  selectedSeq,
  onSelect,
  timeline,
  runs = [],
  onRunChange,
  now,
  hasRequests = true,
  costBeside = 0,
  costOfSession,
}: InspectorProps) {
  if (!followed || (followed.state.seq === 0 && !timeline)) {
    const isReading = runs.length > 0;
    return (
      <div
        aria-busy={isReading}
        className="flex flex-1 flex-col items-center justify-center gap-3 p-6 text-center"
      >
        <Activity className="size-6 text-ink-muted" />
        <p className="max-w-56 text-ink-soft">
          {isReading
            ? 'Loading…'
            : 'Each request, answer and tool call of a run appears here, exactly as it was sent.'}
        </p>
      </div>
    );
  }
  const shared = { followed, getMessage, selectedSeq, onSelect };
  return (
    <>
      {onRunChange && runs.length > 1 && (
        <div className="shrink-0 border-line border-b p-1.5">
          <Select
            label="Run"
            value={followed.runId}
            options={runs.map(({ id }, index) => ({ value: id, label: `Run ${index + 1}` })).reverse()}
            onChange={onRunChange}
          />
        </div>
      )}
      <Tabs
        label="Inspector"
        value={tab}
        onChange={(next) => onTabChange(next as InspectorTab)}
        tabs={[
          {
            id: 'loop',
            label: 'Loop',
            panel: (
              <LoopTimeline
                {...shared}
                timeline={timeline}
                costBeside={costBeside}
                costOfSession={costOfSession}
                onOpen={() => onTabChange('request')}
              />
            ),
          },
          ...(hasRequests
            ? [{ id: 'request', label: 'Request', panel: <RequestView {...shared} now={now} /> }]
            : []),
          { id: 'response', label: 'Response', panel: <ResponseView {...shared} /> },
          { id: 'events', label: 'Events', panel: <EventList events={followed.events} /> },
        ]}
      />
    </>
  );
});
