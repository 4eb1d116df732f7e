'use client';

import { useMemo } from 'react';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { toMessage } from '@/lib/core/claude/fold-stream-event';
import { writeJson } from '@/lib/core/json/write-json';
import { findRequest, listRequests } from './find-request';
import { RequestPicker } from './request-picker';
import type { RequestViewProps } from './request-view';
import { UsageView } from './usage-view';

/** The whole answer to a request, as far as it has come. */
export default function ResponseView({ followed, selectedSeq, onSelect }: RequestViewProps) {
  const { state } = followed;
  const request = findRequest(state, selectedSeq);
  const message = useMemo(
    () => (request ? (request.message ?? toMessage(request.draft)?.message) : undefined),
    [request],
  );
  if (!request) return <p className="p-3 text-ink-muted">No request has been sent yet.</p>;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-3">
      <RequestPicker requests={listRequests(state)} shown={request.seq} onSelect={onSelect} />
      {message && <UsageView request={request} message={message} />}
      {message ? (
        <TextViewer text={writeJson(message, 2)} isJson isWritten label="response" isTall />
      ) : (
        <p className="text-ink-muted">Nothing has arrived yet.</p>
      )}
    </div>
  );
}
