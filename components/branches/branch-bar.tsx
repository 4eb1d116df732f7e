'use client';

import { Popover } from '@base-ui/react/popover';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, GitBranch, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { countOf } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { treeQuery } from '@/lib/client/compare-queries';
import type { SessionData } from '@/lib/core/api/session-schema';
import { layOutTree } from '@/lib/core/session/lay-out-tree';
import { BranchMap } from './branch-map';

export interface BranchBarProps {
  sessionId: string;
  headTurnId: string | null;
  /** Of the session as it was last read: there may be others when it is another object. */
  branches: SessionData['branches'];
  /** Nothing of the session goes on: another branch can be shown. */
  canShow: boolean;
  onShow: (turnId: string) => void;
}

/** Over a conversation that was forked: how many branches there are, and the map of them. */
export default function BranchBar(props: BranchBarProps) {
  const { sessionId, headTurnId, canShow, onShow } = props;
  const { data, error, refetch } = useQuery(treeQuery(sessionId, headTurnId));
  const known = useRef(props.branches);
  useEffect(() => {
    if (known.current === props.branches) return;
    known.current = props.branches;
    void refetch();
  }, [props.branches, refetch]);
  const branches = useMemo(() => (data ? layOutTree(data.turns, headTurnId) : []), [data, headTurnId]);
  return (
    <div className="flex h-7 shrink-0 items-center gap-2 border-line border-b bg-raised px-4 text-ink-muted text-xs">
      <GitBranch aria-hidden className="size-3.5" />
      <span aria-live="polite" className="min-w-0 truncate">
        {error
          ? error.message
          : data
            ? countOf(branches.length, 'branch', 'branches')
            : 'Reading the branches…'}
      </span>
      <Popover.Root>
        <Popover.Trigger
          disabled={!data}
          className="inline-flex h-6 items-center gap-1 rounded px-2 text-ink-soft hover:bg-sunken hover:text-ink data-[popup-open]:bg-sunken [&_svg]:size-3.5"
        >
          Map <ChevronDown />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner sideOffset={4} align="start" className="z-30">
            <Popover.Popup className="flex max-h-[min(32rem,var(--available-height))] w-[min(46rem,var(--available-width))] flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-float outline-none">
              <div className="flex h-9 shrink-0 items-center border-line border-b pr-1.5 pl-3">
                <Popover.Title className="font-semibold">Map of the branches</Popover.Title>
                {!canShow && (
                  <span className="ml-3 text-ink-muted text-xs">can be changed when the run ends</span>
                )}
                <Popover.Close render={<IconButton label="Close" icon={<X />} className="ml-auto" />} />
              </div>
              <BranchMap
                sessionId={sessionId}
                headTurnId={headTurnId}
                branches={branches}
                canShow={canShow}
                onShow={onShow}
              />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}
