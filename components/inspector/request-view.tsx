'use client';

import { useMemo } from 'react';
import { Badge } from '@/components/ui/badge';
import { countOf, formatSize } from '@/components/ui/format';
import { TextViewer } from '@/components/ui/text-viewer';
import type { FollowedRun } from '@/lib/client/use-run';
import type { JsonObject, MessageParam } from '@/lib/core/claude/message';
import { refreshRequest } from '@/lib/core/run/refresh-request';
import type { ToolResult } from '@/lib/core/run/run-event';
import type { SessionConfig } from '@/lib/core/session/session-config';
import { findRequest, listRequests, readBody } from './find-request';
import { RequestPicker } from './request-picker';

export interface RequestViewProps {
  followed: FollowedRun;
  getMessage: (turnId: string) => MessageParam | undefined;
  selectedSeq: number | null;
  onSelect: (seq: number | null) => void;
}

/** What may have changed since a pause began: it is sent with these. */
export interface PauseEdits {
  config: SessionConfig;
  /** Of the tools that are switched on. */
  definitions: readonly JsonObject[];
  changedResults: Readonly<Record<string, ToolResult>>;
}

/** The exact body of a request. */
export default function RequestView({
  followed,
  getMessage,
  selectedSeq,
  onSelect,
  now,
}: RequestViewProps & { now?: PauseEdits | undefined }) {
  const { state, events } = followed;
  const pausedSeq = state.wait && state.wait.reason !== 'answers' ? state.wait.seq : undefined;
  const seq = selectedSeq ?? pausedSeq ?? findRequest(state, null)?.seq;
  const stored = useMemo(
    () => (seq === undefined ? undefined : readBody(events, seq, getMessage)),
    [events, seq, getMessage],
  );
  const body = useMemo(() => {
    if (!stored || !now || seq !== pausedSeq) return stored;
    return refreshRequest(stored, now.config, now.definitions, now.changedResults);
  }, [stored, now, seq, pausedSeq]);
  const left = useMemo(() => {
    const event = events.find((one) => one.seq === seq);
    return (event && 'withoutThinking' in event && event.withoutThinking?.length) || 0;
  }, [events, seq]);
  const text = useMemo(() => (body ? JSON.stringify(body, null, 2) : ''), [body]);

  if (seq === undefined) return <p className="p-3 text-ink-muted">No request has been sent yet.</p>;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-3">
      <div className="flex flex-wrap items-center gap-2">
        <RequestPicker requests={listRequests(state)} shown={seq} pausedSeq={pausedSeq} onSelect={onSelect} />
        {seq === pausedSeq && <Badge tone="info">not sent yet</Badge>}
        {body && (
          <span className="text-ink-muted text-xs">
            {countOf(body.messages.length, 'message')} · {countOf(body.tools?.length ?? 0, 'tool')} ·{' '}
            {formatSize(text.length)}
          </span>
        )}
      </div>
      {left > 0 && (
        <p className="text-info text-xs">
          The thinking of {countOf(left, 'earlier answer')} was left out: it is signed over other tools,
          another system prompt or another model, and would be refused.
        </p>
      )}
      <p className="font-mono text-ink-muted text-xs">POST /v1/messages</p>
      {body ? (
        <TextViewer text={text} isJson isTall label="request body" />
      ) : (
        <p className="text-ink-muted">The body of this request is still arriving.</p>
      )}
    </div>
  );
}
