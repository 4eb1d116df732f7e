import { cx } from '@/components/ui/cx';

/** The letter of a side. */
export function SideMark({ side }: { side: 'a' | 'b' }) {
  return (
    <span
      className={cx(
        'inline-flex size-4.5 shrink-0 items-center justify-center rounded font-semibold text-2xs',
        side === 'a' ? 'bg-bad-soft text-bad' : 'bg-good-soft text-good',
      )}
    >
      {side.toUpperCase()}
    </span>
  );
}
