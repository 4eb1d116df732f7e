import { RotateCcw } from 'lucide-react';
import { formatDuration } from '@/components/ui/format';
import type { RunEventOf } from '@/lib/core/run/log/run-event';

/** The requests that failed before an answer came, and what was done about it. */
export default function RetryList({ retries }: { retries: readonly RunEventOf<'request-retry'>[] }) {
  return (
    <ul className="flex flex-col gap-0.5 text-wait text-xs">
      {retries.map((retry) => (
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
