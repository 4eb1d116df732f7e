'use client';

import { type ReactNode, type Ref, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { LatestTurns } from '@/components/screens/recording/latest-turns';
import type { TranscriptHandle } from '@/components/transcript/transcript';
import { cx } from '@/components/ui/cx';
import { useIsIdle } from '@/lib/client/use-is-idle';
import { useIsServed } from '@/lib/client/use-is-served';
import { takeLatest } from '@/lib/core/cut/take-latest';
import type { Turn } from '@/lib/core/session/turn';

export interface CoveredTranscriptProps {
  /** The path as the page was given it. */
  turns: readonly Turn[];
  ref: RefObject<TranscriptHandle | null>;
  /** The conversation as it can be worked with, laid out by the handle it is given. */
  children: (handle: Ref<TranscriptHandle>) => ReactNode;
}

/**
 * The conversation. The server lays out its end, which is read at once; what can be worked with takes its place, and keeps
 * where the reader is, once it is laid out.
 */
export function CoveredTranscript({ turns, ref: handle, children }: CoveredTranscriptProps) {
  const isServed = useIsServed();
  // What is said later is seen as it comes: only what the page came with is covered.
  const [isCoverable] = useState(() => isServed && turns.length > 0);
  const isCovered = !useIsIdle(isCoverable) && isCoverable;
  const fromEnd = useRef(0);
  useLayoutEffect(() => {
    if (!isCovered && fromEnd.current > 0) handle.current?.scrollFromEnd(fromEnd.current);
  }, [isCovered, handle]);
  const latest = takeLatest(turns);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div className={cx('flex min-h-0 flex-1 flex-col', isCovered && 'invisible')}>{children(handle)}</div>
      {isCovered && (
        <div className="absolute inset-0 flex flex-col">
          <LatestTurns
            turns={latest}
            earlier={turns.length - latest.length}
            status={undefined}
            onRetry={undefined}
            onScroll={(px) => {
              fromEnd.current = px;
            }}
          />
        </div>
      )}
    </div>
  );
}
