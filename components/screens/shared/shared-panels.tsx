'use client';

import { useState } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { paneLooks } from '@/components/screens/recording/pane-switch';
import { PanelDivider } from '@/components/screens/recording/panel-divider';
import { RecordingPanels, type RecordingPanelsProps } from '@/components/screens/recording/recording-panels';
import { cx } from '@/components/ui/cx';
import type { PanelLayout } from '@/components/ui/layout-cookie';
import { PanelBoundary } from '@/components/ui/problem/panel-boundary';
import { Tabs } from '@/components/ui/tabs';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { snapshotTabs } from './snapshot-tabs';

export interface SharedPanelsProps extends Pick<RecordingPanelsProps, 'start' | 'onKeep' | 'onLaidOut'> {
  snapshot: Snapshot;
  layout: PanelLayout | undefined;
}

/** All of a shared session: its tools and settings, the conversation to be played, and the inspector. */
export default function SharedPanels({ snapshot, layout, ...recording }: SharedPanelsProps) {
  return (
    <Group className={cx('no-inspector min-h-0 flex-1', paneLooks.middle)} defaultLayout={layout}>
      <Panel id="left" defaultSize="27%" minSize="240px" className="flex flex-col bg-surface">
        <section aria-label="Tools and settings" className="flex min-h-0 flex-1 flex-col">
          <PanelBoundary name="The panel of tools and settings">
            <SnapshotParts snapshot={snapshot} />
          </PanelBoundary>
        </section>
      </Panel>
      <PanelDivider />
      <RecordingPanels recording={snapshot} hasRequests={snapshot.hasRequests} {...recording} />
    </Group>
  );
}

function SnapshotParts({ snapshot }: { snapshot: Snapshot }) {
  const [tab, setTab] = useState('tools');
  return <Tabs label="Session" value={tab} onChange={setTab} tabs={snapshotTabs(snapshot)} />;
}
