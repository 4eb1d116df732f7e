'use client';

import { useState } from 'react';
import { VList } from 'virtua';
import { cx } from '@/components/ui/cx';
import { RowButton } from '@/components/ui/row-button';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { writeJson } from '@/lib/core/json/write-json';
import type { StoredRunEvent } from '@/lib/core/run/log/stored-run-event';

/** Every event of the run as it is stored; a row opens into its JSON. */
export default function EventList({ events }: { events: readonly StoredRunEvent[] }) {
  const [openSeq, setOpenSeq] = useState<number>();
  return (
    <VList data={events} className="min-h-0 flex-1" aria-label="Run events">
      {(event) => (
        <div key={event.seq} className="border-line border-b">
          <RowButton
            aria-expanded={openSeq === event.seq}
            onClick={() => setOpenSeq(openSeq === event.seq ? undefined : event.seq)}
            className="items-baseline px-3 py-1 font-mono text-xs"
          >
            <span className="w-8 shrink-0 text-right text-ink-muted tabular-nums">{event.seq}</span>
            <span className={cx('w-24 shrink-0 font-medium', colourOf(event))}>{event.type}</span>
            <span className="min-w-0 flex-1 truncate text-ink-soft">{summarise(event)}</span>
            <span className="shrink-0 text-ink-muted tabular-nums">{Math.round(event.at)} ms</span>
          </RowButton>
          {openSeq === event.seq && (
            <div className="bg-raised px-3 py-2">
              <TextViewer text={writeJson(event, 2)} isJson isWritten label={`event ${event.seq}`} />
            </div>
          )}
        </div>
      )}
    </VList>
  );
}

function colourOf({ type }: StoredRunEvent): string {
  if (type === 'run-error' || type === 'request-retry') return 'text-bad';
  if (type.startsWith('call')) return 'text-call';
  if (type.startsWith('run')) return 'text-ink';
  return 'text-accent';
}

/** What an event says, in a few words. */
function summarise(event: StoredRunEvent): string {
  switch (event.type) {
    case 'run-start':
      return event.isResumed ? `goes on, ${event.mode}` : `${event.model}, ${event.mode}`;
    case 'request-start':
      return `request ${event.step}, ${event.turnIds?.length ?? (event.kept ?? 0) + (event.added?.length ?? 0)} messages`;
    case 'stream':
      return describeStream(event.events.map(({ type }) => type));
    case 'turn-end':
      return event.message.stop_reason ?? '';
    case 'call-start':
      return `${event.name} · ${event.answerer}`;
    case 'call-report':
      return `${event.tool_use_id} · ${event.kind} · ${event.text}`;
    case 'call-end':
      return `${event.tool_use_id} · ${event.by}${event.result.is_error ? ' · is_error' : ''}`;
    case 'run-wait':
      return event.reason;
    case 'run-divergence':
      return `answer ${event.divergence.step}: ${event.divergence.kind}`;
    case 'request-retry':
      return `${event.attempt} of ${event.maxRetries}: ${event.message}`;
    case 'run-error':
      return event.error.message;
    case 'run-end':
      return [event.status, event.stop_reason].filter(Boolean).join(' · ');
    default:
      return 'of a later version';
  }
}

function describeStream(types: string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => (count === 1 ? type : `${type} ×${count}`)).join(', ');
}
