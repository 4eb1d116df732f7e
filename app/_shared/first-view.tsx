import { Panel } from 'react-resizable-panels';
import { PanelDivider } from '@/app/_recording/panel-divider';
import { EntryView } from '@/components/transcript/entry-view';
import { toTranscript } from '@/components/transcript/to-transcript';
import type { Turn } from '@/lib/core/session/turn';

/**
 * The end of the conversation as the page itself holds it: to be read while the rest is fetched, and without scripts.
 * It is in reverse so that its end is in sight without a script that scrolls there.
 */
export function FirstView({ turns, status }: { turns: readonly Turn[]; status: string }) {
  return (
    <>
      <Panel id="middle" defaultSize="45%" minSize="340px" className="flex flex-col">
        <main className="flex min-h-0 flex-1 flex-col">
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
          <p
            role="status"
            className="flex min-h-21 items-center justify-center border-line border-t bg-surface px-4 text-ink-muted"
          >
            {status}
          </p>
        </main>
      </Panel>
      <PanelDivider />
      <Panel id="right" defaultSize="28%" minSize="240px" className="bg-surface" />
    </>
  );
}
