import { Play } from 'lucide-react';
import { LatestTurns } from '@/components/screens/recording/latest-turns';
import { Button } from '@/components/ui/button';
import type { PanelLayout } from '@/components/ui/layout-cookie';
import type { Turn } from '@/lib/core/session/turn';

const USUAL: PanelLayout = { left: 27, middle: 45, right: 28 };

export interface SharedCoverProps {
  turns: readonly Turn[];
  /** How many turns come before them. */
  earlier: number;
  /** What is being done, or why it cannot be. */
  status: string | undefined;
  /** Present when that can be tried again. */
  onRetry: (() => void) | undefined;
  layout: PanelLayout | undefined;
  /** Told how many pixels the end is below the upper edge of what is in sight; 0 at the end itself. */
  onScroll: (fromEnd: number) => void;
  /** Absent when there is nothing to play. */
  onPlay: (() => void) | undefined;
}

/** What the page of a shared session holds itself, where the panels will have it: the end of the conversation, and Play. */
export function SharedFirstPaint({
  turns,
  earlier,
  status,
  onRetry,
  layout = USUAL,
  onScroll,
  onPlay,
}: SharedCoverProps) {
  return (
    <>
      <div
        className="border-line border-r bg-surface max-[899px]:hidden"
        style={{ flex: `${layout.left} 1 0` }}
      />
      <main className="flex min-w-0 flex-col" style={{ flex: `${layout.middle} 1 0` }}>
        <LatestTurns turns={turns} earlier={earlier} status={status} onRetry={onRetry} onScroll={onScroll} />
        {onPlay && (
          <section aria-label="Replay" className="border-line border-t bg-surface px-4 py-2.5">
            <div className="mx-auto flex max-w-3xl items-end min-[900px]:h-[3.625rem]">
              <Button variant="primary" className="w-20" icon={<Play />} onClick={onPlay}>
                Play
              </Button>
            </div>
          </section>
        )}
      </main>
      <div
        className="border-line border-l bg-surface max-[899px]:hidden"
        style={{ flex: `${layout.right} 1 0` }}
      />
    </>
  );
}
