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
}: {
  turns: readonly Turn[];
  /** What of the session is not there yet. */
  status: string | undefined;
}) {
  return (
    <section
      aria-label="Conversation"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto outline-offset-[-2px]"
    >
      <div>
        {status && (
          <p role="status" className="p-3 text-center text-ink-muted">
            {status}
          </p>
        )}
        {toTranscript(turns).map((entry) => (
          <EntryView key={entry.key} entry={entry} actions={undefined} onInspect={undefined} />
        ))}
      </div>
    </section>
  );
}
