'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronDown, GitBranch } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/format';
import { Popover } from '@/components/ui/popover';
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
      <Popover
        label="Map of the branches"
        header={
          canShow ? null : (
            <span className="ml-3 text-ink-muted text-xs">can be changed when the run ends</span>
          )
        }
        disabled={!data}
        trigger={
          <Button variant="ghost" size="sm" className="data-[popup-open]:bg-sunken">
            Map <ChevronDown />
          </Button>
        }
        className="w-[min(46rem,var(--available-width))]"
      >
        <BranchMap
          sessionId={sessionId}
          headTurnId={headTurnId}
          branches={branches}
          canShow={canShow}
          onShow={onShow}
        />
      </Popover>
    </div>
  );
}
