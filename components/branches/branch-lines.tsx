import { Fragment, memo } from 'react';
import { cx } from '@/components/ui/cx';
import type { TreeBranch } from '@/lib/core/session/lay-out-tree';

export const ROW_HEIGHT = 30;
export const MAP_WIDTH = 150;
const MARGIN = 10;
/** More turns than this are no dots any more. */
const MAX_DOTS = 40;

/** The lines of a tree of turns: one row for each branch, each turn a step to the right; the path shown is stronger. */
export const BranchLines = memo(function BranchLines({ branches }: { branches: readonly TreeBranch[] }) {
  const depth = Math.max(1, ...branches.map(({ start, own }) => start + own.length));
  const step = (MAP_WIDTH - 2 * MARGIN) / depth;
  const x = (turn: number) => MARGIN + (turn + 1) * step;
  const y = (row: number) => row * ROW_HEIGHT + ROW_HEIGHT / 2;
  const lineOf = ({ start, parent }: TreeBranch, row: number, turns: number) =>
    `M${x(start - 1)} ${y(parent ?? row)}V${y(row)}H${x(start + turns - 1)}`;
  return (
    <svg
      aria-hidden="true"
      width={MAP_WIDTH}
      height={branches.length * ROW_HEIGHT}
      className="absolute top-0 left-0 fill-none"
    >
      {branches.map((branch, row) => (
        <path
          key={branch.end.id}
          d={lineOf(branch, row, branch.own.length)}
          className="stroke-line-strong"
          strokeWidth={1.5}
        />
      ))}
      {branches.map((branch, row) => {
        const { own, start, shown, end, isCurrent } = branch;
        return (
          <Fragment key={end.id}>
            {shown > 0 && <path d={lineOf(branch, row, shown)} className="stroke-accent" strokeWidth={2.5} />}
            {own.length <= MAX_DOTS &&
              own.map(({ id }, index) => (
                <circle
                  key={id}
                  cx={x(start + index)}
                  cy={y(row)}
                  r={1.75}
                  className={index < shown ? 'fill-accent' : 'fill-ink-muted'}
                />
              ))}
            <circle
              cx={x(start + own.length - 1)}
              cy={y(row)}
              r={4}
              strokeWidth={1.5}
              className={cx(
                isCurrent ? 'fill-accent stroke-accent' : 'fill-surface',
                !isCurrent && 'stroke-ink-muted',
              )}
            />
          </Fragment>
        );
      })}
    </svg>
  );
});
