import { Panel } from 'react-resizable-panels';
import { PanelDivider } from '@/app/_recording/panel-divider';
import type { Turn } from '@/lib/core/session/turn';
import { LatestTurns } from './latest-turns';

/** What the page itself holds: to be read while the rest is fetched, and without scripts. */
export function FirstView({ turns, status }: { turns: readonly Turn[]; status: string }) {
  return (
    <>
      <Panel id="middle" defaultSize="45%" minSize="340px" className="flex flex-col">
        <main className="flex min-h-0 flex-1 flex-col">
          <LatestTurns turns={turns} />
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
