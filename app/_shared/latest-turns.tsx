import { EntryView } from '@/components/transcript/entry-view';
import { toTranscript } from '@/components/transcript/to-transcript';
import type { Turn } from '@/lib/core/session/turn';

/**
 * The end of a conversation as the page itself holds it: to be read while the rest is fetched, and without scripts. It is
 * laid out from its end, which is in sight without a script that scrolls there.
 */
export function LatestTurns({
  turns,
  status,
  onScroll,
}: {
  turns: readonly Turn[];
  /** What of the session is not there yet. */
  status: string | undefined;
  /** Told how far the end is below what is in sight, in pixels. */
  onScroll: (fromEnd: number) => void;
}) {
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {status && (
        <p
          role="status"
          className="-translate-x-1/2 absolute top-3 left-1/2 z-10 max-w-[90%] rounded-full border border-line bg-surface px-3 py-1 text-ink-soft text-xs shadow-float"
        >
          {status}
        </p>
      )}
      <section
        aria-label="Conversation"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto outline-offset-[-2px]"
        onScroll={({ currentTarget }) => onScroll(-currentTarget.scrollTop)}
      >
        <div>
          {toTranscript(turns).map((entry) => (
            <EntryView key={entry.key} entry={entry} actions={undefined} onInspect={undefined} />
          ))}
        </div>
      </section>
    </div>
  );
}
