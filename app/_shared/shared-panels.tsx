'use client';

import { useState } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { PanelDivider } from '@/app/_recording/panel-divider';
import { RecordingPanels, type RecordingPanelsProps } from '@/app/_recording/recording-panels';
import { ToolReader } from '@/components/tools/tool-reader';
import type { PanelLayout } from '@/components/ui/layout-cookie';
import { Tabs } from '@/components/ui/tabs';
import { TextViewer } from '@/components/ui/text-viewer';
import type { Snapshot } from '@/lib/core/share/snapshot';

export interface SharedPanelsProps extends Pick<RecordingPanelsProps, 'start' | 'onRest' | 'onLaidOut'> {
  snapshot: Snapshot;
  layout: PanelLayout | undefined;
}

/** All of a shared session: its tools and settings, the conversation to be played, and the inspector. */
export default function SharedPanels({ snapshot, layout, ...recording }: SharedPanelsProps) {
  return (
    <Group
      className="min-h-0 flex-1 max-[899px]:[&>#left]:hidden! max-[899px]:[&>#right]:hidden! max-[899px]:[&>[role=separator]]:hidden!"
      defaultLayout={layout}
    >
      <Panel id="left" defaultSize="27%" minSize="240px" className="flex flex-col bg-surface">
        <section aria-label="Tools and settings" className="flex min-h-0 flex-1 flex-col">
          <SnapshotParts snapshot={snapshot} />
        </section>
      </Panel>
      <PanelDivider />
      <RecordingPanels recording={snapshot} hasRequests={snapshot.hasRequests} {...recording} />
    </Group>
  );
}

function SnapshotParts({ snapshot: { tools, config } }: { snapshot: Snapshot }) {
  const [tab, setTab] = useState('tools');
  return (
    <Tabs
      label="Session"
      value={tab}
      onChange={setTab}
      tabs={[
        {
          id: 'tools',
          label: 'Tools',
          panel: tools ? (
            <ToolReader tools={tools} />
          ) : (
            <p className="p-3 text-ink-muted">The tools were not shared.</p>
          ),
        },
        {
          id: 'settings',
          label: 'Settings',
          panel: config ? (
            <div className="min-h-0 overflow-y-auto p-3">
              <TextViewer text={JSON.stringify(config, null, 2)} isJson isTall label="settings" />
            </div>
          ) : (
            <p className="p-3 text-ink-muted">The settings were not shared.</p>
          ),
        },
      ]}
    />
  );
}
