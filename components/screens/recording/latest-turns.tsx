import { EntryView } from '@/components/transcript/message/entry-view';
import { toTranscript } from '@/components/transcript/to-transcript';
import { countOf } from '@/components/ui/format';
import { TextButton } from '@/components/ui/text-button';
import type { Turn } from '@/lib/core/session/turn';

/**
 * The end of a conversation as the page itself holds it: to be read while the rest is fetched, and without scripts. It is
 * laid out from its end, which is in sight without a script that scrolls there.
 */
export function LatestTurns({
  turns,
  earlier,
  status,
  onRetry,
  onScroll,
}: {
  turns: readonly Turn[];
  /** How many turns come before them. */
  earlier: number;
  /** What of the session is not there yet. */
  status: string | undefined;
  /** Present when fetching it failed. */
  onRetry: (() => void) | undefined;
  /** Told how many pixels the end is below the upper edge of what is in sight; 0 at the end itself. */
  onScroll: (fromEnd: number) => void;
}) {
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {status && (
        <p
          role="status"
          className="-translate-x-1/2 absolute top-3 left-1/2 z-10 flex w-max max-w-[90%] items-center gap-2 rounded-full border border-line bg-surface px-3 py-1 text-ink-soft text-xs shadow-float"
        >
          {status}
          {onRetry && (
            <TextButton className="shrink-0" onClick={onRetry}>
              Try again
            </TextButton>
          )}
        </p>
      )}
      <section
        aria-label="Conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto outline-offset-[-2px]"
        onScroll={({ currentTarget }) => onScroll(toPlace(currentTarget))}
      >
        {/* What does not fill the page begins at its top all the same. */}
        <div className="mb-auto">
          {earlier > 0 && (
            <p className="p-3 text-center text-ink-muted text-xs">{countOf(earlier, 'earlier turn')}</p>
          )}
          {toTranscript(turns).map((entry) => (
            <EntryView key={entry.key} entry={entry} />
          ))}
        </div>
      </section>
    </div>
  );
}

/** A page that is laid out from its end counts from there, downwards. */
const toPlace = ({ scrollTop, clientHeight }: HTMLElement): number =>
  scrollTop === 0 ? 0 : clientHeight - scrollTop;
