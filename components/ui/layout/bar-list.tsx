import { formatCount } from '@/components/ui/format';

export interface BarListProps {
  /** Names may be the same. A number below zero has no bar. */
  rows: readonly { name: string; value: number }[];
}

/** Numbers by name, each with a bar as long as its share of the largest. */
export function BarList({ rows }: BarListProps) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ul className="flex flex-col gap-1.5">
      {rows.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may share a name
        <li key={index} className="text-xs">
          <span className="flex items-baseline gap-2">
            <code className="min-w-0 truncate" title={name}>
              {name}
            </code>
            <span className="ml-auto tabular-nums">{formatCount(value)}</span>
          </span>
          <span className="mt-0.5 block h-1 rounded-full bg-sunken">
            <span
              className="block h-full rounded-full bg-accent"
              style={{ width: `${(Math.max(value, 0) / most) * 100}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
