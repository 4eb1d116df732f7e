import { cx } from '@/components/ui/cx';

/** How much of a budget of the API is used. */
export function BudgetBar({ label, used, limit }: { label: string; used: number; limit: number }) {
  const isOver = used > limit;
  return (
    <div className="flex min-w-0 flex-col gap-1 text-xs">
      <span className="flex justify-between gap-2">
        <span className="text-ink-soft">{label}</span>
        <span className={cx('tabular-nums', isOver && 'text-bad')}>
          {used} of {limit}
        </span>
      </span>
      <meter className="sr-only" aria-label={label} value={used} min={0} max={limit} />
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <div
          className={cx('h-full rounded-full', isOver ? 'bg-bad' : 'bg-accent')}
          style={{ width: `${Math.min(100, (used / limit) * 100)}%` }}
        />
      </div>
    </div>
  );
}
