'use client';

import { ArrowDown } from 'lucide-react';
import {
  memo,
  type ReactNode,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { Button } from '@/components/ui/button';
import { loadLater } from '@/lib/client/load-later';
import { useLatest } from '@/lib/client/use-latest';
import type { RunState } from '@/lib/core/run/log/fold-run-events';
import { EntryView } from './message/entry-view';
import { findShownCalls } from './to-shown-blocks';
import type { TranscriptEntry } from './to-transcript';

// A run's end is read from its events, which come after the page.
const RunEndNotice = loadLater(() => import('./notices/run-end-notice'));

/** How far from the end still counts as being there. */
const NEAR_END_PX = 80;

export interface TranscriptHandle {
  /** Brings to the top what is so many pixels above the end. */
  scrollFromEnd: (px: number) => void;
  /** Brings a turn into sight, or the answer whose results it holds. */
  showTurn: (turnId: string) => void;
}

export interface TranscriptProps {
  ref?: Ref<TranscriptHandle>;
  entries: TranscriptEntry[];
  state: RunState | undefined;
  /** Shown while there is nothing to show. */
  empty: ReactNode;
}

/**
 * The conversation, following its end while the reader is there. Only what is in sight is in the page. It is only to be
 * read, but for the actions that are provided around it.
 */
export const Transcript = memo(function Transcript({ ref, entries, state, empty }: TranscriptProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const seen = useRef({ scrollTop: 0, scrollHeight: 0 });
  const [isAtEnd, setAtEnd] = useState(true);
  /** Messages with a form open: they stay in the page, and in their place. */
  const [held, setHeld] = useState<readonly string[]>([]);
  const hold = useCallback((key: string, isHeld: boolean) => {
    // One message may have several forms open: each is an entry of its own.
    setHeld((known) => (isHeld ? [...known, key] : known.toSpliced(known.indexOf(key), 1)));
  }, []);
  const latest = useLatest(entries);
  const isFollowing = isAtEnd && held.length === 0;

  // Following is a matter of layout: it must happen before the reader sees the longer page.
  useLayoutEffect(() => {
    if (isFollowing) toEnd(scroller.current);
    // A conversation that has become shorter may have its end in sight without having been scrolled.
    else if (!isAtEnd && scroller.current && isNearEnd(scroller.current)) setAtEnd(true);
  });

  // Rows are measured after they appear, which moves the end once more.
  useEffect(() => {
    const { current } = scroller;
    const inner = current?.firstElementChild;
    if (!inner || !isFollowing) return;
    const observer = new ResizeObserver(() => toEnd(current));
    observer.observe(inner);
    // What appears below the conversation takes of its height.
    observer.observe(current);
    return () => observer.disconnect();
  }, [isFollowing]);

  useImperativeHandle(
    ref,
    () => ({
      scrollFromEnd: (px) => {
        const { current } = scroller;
        if (!current) return;
        current.scrollTop = current.scrollHeight - px;
        setAtEnd(isNearEnd(current));
      },
      showTurn: (turnId) => {
        const index = latest.current.findIndex(
          (entry) => entry.turnId === turnId || ('resultsTurnId' in entry && entry.resultsTurnId === turnId),
        );
        if (index < 0) return;
        setAtEnd(false);
        list.current?.scrollToIndex(index, { align: 'start' });
      },
    }),
    [latest],
  );

  // What comes before the first message moves nothing that is in sight.
  const first = useRef(entries[0]?.key);
  const isPrepended = entries[0]?.key !== first.current && entries.some(({ key }) => key === first.current);
  useLayoutEffect(() => {
    first.current = entries[0]?.key;
  }, [entries]);

  // Why a run ended is told once, below its last answer.
  const ended = state?.status === 'completed' ? entries.at(-1) : undefined;
  // A call waiting for an answer must keep what is being typed into it.
  const kept = entries.flatMap((entry, index) =>
    hasOpenForm(entry) || held.includes(entry.key) ? [index] : [],
  );

  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={scroller}
        aria-label="Conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="h-full overflow-y-auto overscroll-contain outline-offset-[-2px] [overflow-anchor:none]"
        onScroll={({ currentTarget }) => {
          const { scrollTop, scrollHeight } = currentTarget;
          // Rows that are measured move the place too; only a reader moves it up in a page that did not shrink.
          const isReader = scrollTop < seen.current.scrollTop && scrollHeight >= seen.current.scrollHeight;
          seen.current = { scrollTop, scrollHeight };
          if (isNearEnd(currentTarget)) setAtEnd(true);
          else if (isReader) setAtEnd(false);
        }}
      >
        <div>
          {entries.length === 0 && empty}
          <Virtualizer ref={list} scrollRef={scroller} data={entries} keepMounted={kept} shift={isPrepended}>
            {(entry) => <EntryView key={entry.key} entry={entry} isEndTold={entry === ended} onHold={hold} />}
          </Virtualizer>
          {state && (
            <div className="mx-auto flex w-full max-w-3xl flex-col gap-2 px-4 pb-4 pl-13 empty:hidden">
              <Suspense>
                <RunEndNotice state={state} />
              </Suspense>
            </div>
          )}
        </div>
      </section>
      {!isAtEnd && (
        <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
          <Button
            className="pointer-events-auto rounded-full shadow-float"
            icon={<ArrowDown />}
            onClick={() => toEnd(scroller.current)}
          >
            Latest
          </Button>
        </div>
      )}
    </div>
  );
});

function hasOpenForm(entry: TranscriptEntry): boolean {
  return findShownCalls(entry.blocks).some(({ status }) => status === 'asking');
}

function isNearEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
}

function toEnd(element: HTMLElement | null): void {
  if (element) element.scrollTop = element.scrollHeight;
}
