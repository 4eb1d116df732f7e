'use client';

import { GitCompareArrows } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { Badge, type BadgeVariant } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { countOf } from '@/components/ui/format';
import { UnstyledButton } from '@/components/ui/unstyled-button';
import type { TreeNode } from '@/lib/core/api/compare-operations';
import { compareAddress } from '@/lib/core/compare/compare-address';
import { markChanged } from '@/lib/core/run/mark-changed';
import type { TreeBranch } from '@/lib/core/session/lay-out-tree';
import { BranchLines, MAP_WIDTH, ROW_HEIGHT } from './branch-lines';

export interface BranchMapProps {
  sessionId: string;
  headTurnId: string | null;
  branches: readonly TreeBranch<TreeNode>[];
  canShow: boolean;
  onShow: (turnId: string) => void;
}

const tones: Partial<Record<NonNullable<TreeNode['status']>, BadgeVariant>> = {
  running: 'accent',
  waiting: 'wait',
  failed: 'bad',
  interrupted: 'wait',
  limit: 'wait',
};

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  PageDown: (index, last) => Math.min(index + 10, last),
  PageUp: (index) => Math.max(index - 10, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

/** Every branch of a session in a row; a click shows it. Up and down go through them, right and left to and from comparing. */
export function BranchMap({ sessionId, headTurnId, branches, canShow, onShow }: BranchMapProps) {
  const list = useRef<HTMLUListElement>(null);
  const shownIndex = Math.max(
    branches.findIndex(({ isCurrent }) => isCurrent),
    0,
  );
  const [activeIndex, setActiveIndex] = useState(shownIndex);

  // The branch that is shown may be far down a long list.
  const [opened] = useState(shownIndex);
  useEffect(() => {
    list.current?.children[opened]?.scrollIntoView({ block: 'nearest' });
  }, [opened]);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = list.current?.children[activeIndex];
    const step = steps[event.key];
    if (event.key === 'ArrowRight') row?.querySelector('a')?.focus();
    else if (event.key === 'ArrowLeft') row?.querySelector('button')?.focus();
    else if (step) {
      const next = step(activeIndex, branches.length - 1);
      setActiveIndex(next);
      list.current?.children[next]?.querySelector('button')?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="relative">
        <BranchLines branches={branches} />
        <ul ref={list} aria-label="Branches" onKeyDown={onKeyDown}>
          {branches.map((branch, index) => (
            <BranchRow
              key={branch.end.id}
              branch={branch}
              index={index}
              isActive={index === activeIndex}
              onActive={setActiveIndex}
              sessionId={sessionId}
              headTurnId={headTurnId}
              canShow={canShow}
              onShow={onShow}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

interface BranchRowProps extends Omit<BranchMapProps, 'branches'> {
  branch: TreeBranch<TreeNode>;
  index: number;
  /** The one row the Tab key stops at. */
  isActive: boolean;
  onActive: (index: number) => void;
}

const BranchRow = memo(function BranchRow(props: BranchRowProps) {
  const { branch, index, isActive, onActive, sessionId, headTurnId, canShow, onShow } = props;
  const { end, own, start, isCurrent } = branch;
  const tone = end.status ? tones[end.status] : undefined;
  const changes = nameChanges(branch);
  return (
    <li
      style={{ height: ROW_HEIGHT, paddingLeft: MAP_WIDTH }}
      className={cx('flex items-center gap-1 pr-2', isCurrent ? 'bg-accent-soft/40' : 'hover:bg-raised')}
      onFocus={() => onActive(index)}
    >
      <UnstyledButton
        tabIndex={isActive ? 0 : -1}
        aria-current={isCurrent}
        aria-disabled={!canShow}
        title={describeBranch(branch)}
        onClick={() => canShow && !isCurrent && onShow(end.id)}
        className="flex h-6 min-w-0 flex-1 items-center gap-2 rounded px-1 text-left text-xs aria-disabled:cursor-not-allowed"
      >
        <span dir="auto" className={cx('min-w-0 flex-1 truncate', isCurrent && 'font-semibold')}>
          {own[0].label}
        </span>
        {changes && (
          <Badge variant="info">
            <span className="max-w-64 truncate">{changes}</span>
          </Badge>
        )}
        {end.status && tone && <Badge variant={tone}>{end.status}</Badge>}
        <span className="shrink-0 text-ink-muted tabular-nums">{countOf(start + own.length, 'turn')}</span>
      </UnstyledButton>
      {isCurrent || headTurnId === null ? (
        <span className="w-20 shrink-0 text-center text-ink-muted text-xs">{isCurrent && 'shown'}</span>
      ) : (
        <a
          href={compareAddress({ sessionId, turnId: headTurnId }, { sessionId, turnId: end.id })}
          tabIndex={isActive ? 0 : -1}
          aria-label={`Compare with ${own[0].label}`}
          title="Compare with the branch that is shown"
          className="inline-flex h-6 w-20 shrink-0 items-center justify-center gap-1 rounded text-info text-xs hover:underline"
        >
          <GitCompareArrows className="size-3.5" /> Compare
        </a>
      )}
    </li>
  );
});

/** What the first of its runs that was run with other settings had changed. */
function nameChanges({ own }: TreeBranch<TreeNode>): string | undefined {
  const changed = own.find((turn) => turn.changed)?.changed;
  return changed ? markChanged(changed) : undefined;
}

function describeBranch(branch: TreeBranch<TreeNode>): string {
  const { own, end, start } = branch;
  const changes = nameChanges(branch);
  const when = new Date(end.createdAt).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
  const last = own.length > 1 ? `\nends with: ${end.label}` : '';
  return `${own[0].label}${changes ? `\n${changes}` : ''}${last}\nfrom turn ${start + 1} on, ${when}`;
}
