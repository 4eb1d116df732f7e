import { formatCost, formatCount, formatDuration } from '@/components/ui/format';
import type { Comparison, Totals } from '@/lib/core/compare/comparison';

interface Measure {
  label: string;
  note?: string;
  read: (totals: Totals) => number | null;
  write: (value: number) => string;
  /** Left out while both sides have none. */
  isOptional?: boolean;
  /** What only a path that was run can have. */
  isOfRuns?: boolean;
}

const measures: Measure[] = [
  { label: 'Turns', read: ({ turns }) => turns, write: formatCount },
  { label: 'Requests', read: ({ requests }) => requests, write: formatCount },
  { label: 'Tool calls', read: ({ calls }) => calls, write: formatCount },
  { label: 'Errors', read: ({ errors }) => errors, write: formatCount },
  { label: 'Input tokens', read: ({ inputTokens }) => inputTokens, write: formatCount, isOfRuns: true },
  { label: 'Output tokens', read: ({ outputTokens }) => outputTokens, write: formatCount, isOfRuns: true },
  {
    label: 'Cache read',
    read: ({ cacheReadTokens }) => cacheReadTokens,
    write: formatCount,
    isOptional: true,
  },
  {
    label: 'Cache written',
    read: ({ cacheWriteTokens }) => cacheWriteTokens,
    write: formatCount,
    isOptional: true,
  },
  {
    label: 'Cost, estimated',
    note: 'By the usage the API reported, at list prices',
    read: ({ costUsd }) => costUsd,
    write: formatCost,
    isOfRuns: true,
  },
  { label: 'Model time', read: ({ modelMs }) => modelMs, write: formatDuration, isOfRuns: true },
  {
    label: 'Run time',
    note: 'From start to end, waiting for a person included',
    read: ({ wallMs }) => wallMs,
    write: formatDuration,
    isOfRuns: true,
  },
];

/** What both paths took, and by how much they differ. */
export function TotalsTable({ a, b }: Pick<Comparison, 'a' | 'b'>) {
  const shown = measures.filter(({ isOptional, read }) => !isOptional || read(a.totals) || read(b.totals));
  return (
    <section
      aria-label="In all"
      className="max-w-3xl overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table className="w-full text-xs tabular-nums">
        <thead>
          <tr className="border-line border-b bg-raised text-ink-muted">
            <th className="px-3 py-1.5 text-left font-medium">In all</th>
            <th className="px-3 py-1.5 text-right font-medium">A</th>
            <th className="px-3 py-1.5 text-right font-medium">B</th>
            <th className="px-3 py-1.5 text-right font-medium">Difference</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {shown.map((measure) => (
            <tr key={measure.label}>
              <th scope="row" className="px-3 py-1 text-left font-normal text-ink-soft" title={measure.note}>
                {measure.label}
              </th>
              <Cell measure={measure} totals={a.totals} />
              <Cell measure={measure} totals={b.totals} />
              <Difference measure={measure} a={a.totals} b={b.totals} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const hasNone = ({ isOfRuns }: Measure, { requests }: Totals): boolean => Boolean(isOfRuns) && requests === 0;

function Cell({ measure, totals }: { measure: Measure; totals: Totals }) {
  if (hasNone(measure, totals)) return <td className="px-3 py-1 text-right text-ink-muted">–</td>;
  const { read, write, label } = measure;
  const value = read(totals);
  const isSimulated = label.startsWith('Cost') && totals.isSimulated;
  return (
    <td className="whitespace-nowrap px-3 py-1 text-right">
      {value === null ? (
        <span className="text-ink-muted" title={`No price is known for ${totals.unpricedModels.join(', ')}`}>
          unknown
        </span>
      ) : isSimulated ? (
        'free (Simulator)'
      ) : (
        write(value)
      )}
    </td>
  );
}

function Difference({ measure, ...totals }: { measure: Measure; a: Totals; b: Totals }) {
  if (hasNone(measure, totals.a) || hasNone(measure, totals.b)) return <td />;
  const a = measure.read(totals.a);
  const b = measure.read(totals.b);
  const difference = a === null || b === null ? 0 : b - a;
  if (difference === 0) return <td className="px-3 py-1 text-right text-ink-muted">{a === b ? '=' : ''}</td>;
  const sign = difference > 0 ? '+' : '−';
  const share = a ? ` (${sign}${Math.round((Math.abs(difference) / a) * 100)} %)` : '';
  return (
    <td className="whitespace-nowrap px-3 py-1 text-right font-medium">
      {sign}
      {measure.write(Math.abs(difference))}
      <span className="font-normal text-ink-muted">{share}</span>
    </td>
  );
}
