import { EntryView } from '@/components/transcript/entry-view';
import { toTranscript } from '@/components/transcript/to-transcript';
import type { Turn } from '@/lib/core/session/turn';

/** The end of a conversation. It is in reverse so that its end is in sight without a script that scrolls there. */
export function LatestTurns({ turns }: { turns: readonly Turn[] }) {
  return (
    <section
      aria-label="Conversation"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto outline-offset-[-2px]"
    >
      <div>
        {toTranscript(turns).map((entry) => (
          <EntryView key={entry.key} entry={entry} actions={undefined} onInspect={undefined} />
        ))}
      </div>
    </section>
  );
}
