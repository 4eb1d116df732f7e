import { Expiry } from '@/components/ui/expiry';
import { formatCost, formatCount, formatDuration } from '@/components/ui/format';
import { estimateCost } from '@/lib/core/claude/estimate-cost';
import { isJsonObject, type Message } from '@/lib/core/claude/message';
import { readContainer } from '@/lib/core/claude/read-container';
import type { RequestState } from '@/lib/core/run/log/fold-run-events';

/** How an answer went: why it stopped, how long it took, what it used. */
export function UsageView({ request, message }: { request: RequestState; message: Message }) {
  const { usage } = message;
  const counts = [
    ['input_tokens', usage.input_tokens],
    ['output_tokens', usage.output_tokens],
    ['cache_read_input_tokens', usage.cache_read_input_tokens],
    ['cache_creation_input_tokens', usage.cache_creation_input_tokens],
    ['… for 5 minutes', readCount(usage.cache_creation, 'ephemeral_5m_input_tokens')],
    ['… for an hour', readCount(usage.cache_creation, 'ephemeral_1h_input_tokens')],
    ['thinking_tokens', readCount(usage.output_tokens_details, 'thinking_tokens')],
    ['web_search_requests', readCount(usage.server_tool_use, 'web_search_requests')],
    ['web_fetch_requests', readCount(usage.server_tool_use, 'web_fetch_requests')],
  ] as const;
  const cost = estimateCost(message.model, usage);
  const container = readContainer(message.container);
  const rows: [string, string][] = [
    ['stop_reason', message.stop_reason ?? '…'],
    ['time to first token', typeof request.ttftMs === 'number' ? formatDuration(request.ttftMs) : '…'],
    ['total time', request.totalMs === undefined ? '…' : formatDuration(request.totalMs)],
    ...counts.flatMap(([name, count]): [string, string][] =>
      typeof count === 'number' ? [[name, formatCount(count)]] : [],
    ),
    ...(cost === null ? [] : [['cost', formatCost(cost)] satisfies [string, string]]),
    ['id', message.id],
    ...(container ? [['container', container.id] satisfies [string, string]] : []),
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
      {container?.expiresAt && (
        <>
          <dt className="text-ink-muted">… kept</dt>
          <dd className="text-right">
            <Expiry at={container.expiresAt} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** A count inside a group of the usage; absent, and not told, where there is none. */
function readCount(group: unknown, name: string): number | undefined {
  const count = isJsonObject(group) ? group[name] : undefined;
  return typeof count === 'number' && count > 0 ? count : undefined;
}
