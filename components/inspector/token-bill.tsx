import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format';
import { tokenBillQuery } from '@/lib/client/request-queries';
import type { RequestBody } from '@/lib/core/claude/message';
import { toProblem } from '@/lib/core/to-problem';

/** What each part of a request costs in tokens. Loaded, and counted, when it is asked for. */
export default function TokenBill({ body, betas }: { body: RequestBody; betas: readonly string[] }) {
  const { data, error, refetch, isFetching } = useQuery(tokenBillQuery(body, betas));
  if (isFetching && !data) return <p className="text-ink-muted">Counting…</p>;
  if (!data)
    return (
      <div className="flex flex-wrap items-center gap-2 text-bad text-xs">
        The tokens could not be counted. {error && toProblem(error)}
        <Button size="sm" onClick={() => void refetch()}>
          Try again
        </Button>
      </div>
    );
  const rows = [
    { name: 'system', tokens: data.system },
    ...data.tools.map(({ name, tokens }) => ({ name, tokens })),
    { name: 'messages', tokens: data.messages },
  ];
  const most = Math.max(1, ...rows.map(({ tokens }) => tokens));
  return (
    <section aria-label="Tokens by part" className="flex flex-col gap-2">
      <p className="flex items-center gap-2">
        <span className="font-semibold tabular-nums">{formatCount(data.total)} tokens</span>
        {data.estimated && <Badge variant="info">estimated</Badge>}
      </p>
      <ul className="flex flex-col gap-1.5">
        {rows.map(({ name, tokens }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two tools may share a name
          <li key={index} className="text-xs">
            <span className="flex items-baseline gap-2">
              <code className="min-w-0 truncate" title={name}>
                {name}
              </code>
              <span className="ml-auto tabular-nums">{formatCount(tokens)}</span>
            </span>
            <span className="mt-0.5 block h-1 rounded-full bg-sunken">
              <span
                className="block h-full rounded-full bg-accent"
                style={{ width: `${(Math.max(tokens, 0) / most) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
      <p className="text-ink-muted text-xs">
        A part is the count of it all less the count without it: the parts need not add up to the whole.
      </p>
    </section>
  );
}
