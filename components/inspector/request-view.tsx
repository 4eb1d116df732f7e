'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { SegmentedControl } from '@/components/ui/form/segmented-control';
import { countOf, formatSize } from '@/components/ui/format';
import type { FollowedRun } from '@/lib/client/feed/use-run';
import { runAskedWithQuery } from '@/lib/client/run-queries';
import type { MessageParam } from '@/lib/core/claude/message';
import { splitHeaders } from '@/lib/core/claude/split-headers';
import { wholeLength } from '@/lib/core/cut/cut-mark';
import { writeJson } from '@/lib/core/json/write-json';
import { readThinkingBindings } from '@/lib/core/run/request/read-thinking-bindings';
import { type PauseEdits, refreshRequest } from '@/lib/core/run/request/refresh-request';
import { findEarlier, findRequest, listRequests, readPausedRequest, readSent } from './find-request';
import { type RequestForm, RequestForms } from './request-forms';
import { RequestPicker } from './request-picker';

export interface RequestViewProps {
  followed: FollowedRun;
  getMessage: (turnId: string) => MessageParam | undefined;
  selectedSeq: number | null;
  onSelect: (seq: number | null) => void;
}

const forms = [
  { value: 'body', label: 'Body', title: 'Exactly as it was sent' },
  { value: 'changes', label: 'Changes', title: 'Against the request before' },
  { value: 'curl', label: 'cURL', title: 'A command that sends the same' },
  { value: 'tokens', label: 'Tokens', title: 'What each part costs' },
] as const;

/** A request, exactly. */
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
    () => (seq === undefined ? undefined : readSent(events, seq, getMessage)),
    [events, seq, getMessage],
  );
  const isPause = now !== undefined && seq !== undefined && seq === pausedSeq;
  const { data: asked } = useQuery({ ...runAskedWithQuery(followed.runId, seq ?? 0), enabled: isPause });
  const { body, left } = useMemo(() => {
    const pause = isPause ? readPausedRequest(events, seq, getMessage) : undefined;
    if (pause && now) {
      // Until the server has told, what this run itself has asked is known.
      const own = { bindings: readThinkingBindings(events), models: new Map<string, string>() };
      return refreshRequest(pause, now, asked ?? own);
    }
    const event = events.find((one) => one.seq === seq);
    return {
      body: stored?.body,
      left: (event && 'withoutThinking' in event && event.withoutThinking?.length) || 0,
    };
  }, [isPause, events, seq, getMessage, now, asked, stored]);
  const text = useMemo(() => (body ? writeJson(splitHeaders(body, []).body, 2) : ''), [body]);
  const [form, setForm] = useState<RequestForm>('body');
  const before = useMemo(() => {
    const earlier = seq === undefined || form !== 'changes' ? undefined : findEarlier(state, seq);
    return earlier === undefined ? undefined : readSent(events, earlier, getMessage)?.body;
  }, [state, events, seq, getMessage, form]);

  if (seq === undefined) return <p className="p-3 text-ink-muted">No request has been sent yet.</p>;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-3">
      <div className="flex flex-wrap items-center gap-2">
        <RequestPicker requests={listRequests(state)} shown={seq} pausedSeq={pausedSeq} onSelect={onSelect} />
        {seq === pausedSeq && <Badge variant="info">not sent yet</Badge>}
        {body && (
          <span className="text-ink-muted text-xs">
            {countOf(body.messages.length, 'message')} · {countOf(body.tools?.length ?? 0, 'tool')} ·{' '}
            {formatSize(wholeLength(text))}
          </span>
        )}
      </div>
      {left > 0 && (
        <p className="text-info text-xs">
          The thinking of {countOf(left, 'earlier answer')} was left out: it is signed over other tools,
          another system prompt or another model, and would be refused.
        </p>
      )}
      <SegmentedControl label="Form" options={forms} value={form} onChange={setForm} />
      {body ? (
        <RequestForms form={form} body={body} text={text} betas={stored?.betas ?? []} before={before} />
      ) : (
        <p className="text-ink-muted">The body of this request is still arriving.</p>
      )}
    </div>
  );
}
