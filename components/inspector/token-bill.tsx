import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format';
import { BarList } from '@/components/ui/layout/bar-list';
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
    { name: 'system', value: data.system },
    ...data.tools.map(({ name, tokens }) => ({ name, value: tokens })),
    { name: 'messages', value: data.messages },
  ];
  return (
    <section aria-label="Tokens by part" className="flex flex-col gap-2">
      <p className="flex items-center gap-2">
        <span className="font-semibold tabular-nums">{formatCount(data.total)} tokens</span>
        {data.estimated && <Badge variant="info">estimated</Badge>}
      </p>
      <BarList rows={rows} />
      <p className="text-ink-muted text-xs">
        Each part is the total minus the total without it, so parts may not add up.
      </p>
    </section>
  );
}
