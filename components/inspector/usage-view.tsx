import { formatCount, formatDuration } from '@/components/ui/format';
import type { Message } from '@/lib/core/claude/message';
import type { RequestState } from '@/lib/core/run/log/fold-run-events';

/** How an answer went: why it stopped, how long it took, what it used. */
export function UsageView({ request, message }: { request: RequestState; message: Message }) {
  const { usage } = message;
  const counts = [
    ['input_tokens', usage.input_tokens],
    ['output_tokens', usage.output_tokens],
    ['cache_read_input_tokens', usage.cache_read_input_tokens],
    ['cache_creation_input_tokens', usage.cache_creation_input_tokens],
  ] as const;
  const rows: [string, string][] = [
    ['stop_reason', message.stop_reason ?? '…'],
    ['time to first token', typeof request.ttftMs === 'number' ? formatDuration(request.ttftMs) : '…'],
    ['total time', request.totalMs === undefined ? '…' : formatDuration(request.totalMs)],
    ...counts.flatMap(([name, count]): [string, string][] =>
      typeof count === 'number' ? [[name, formatCount(count)]] : [],
    ),
    ['id', message.id],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-lg border border-line bg-raised px-3 py-2 text-xs">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-muted">{name}</dt>
          <dd className="truncate text-right font-mono tabular-nums" title={value}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
