import { ToolReader } from '@/components/tools/tool-reader';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { writeJson } from '@/lib/core/json/write-json';
import type { Snapshot } from '@/lib/core/share/snapshot';

/** What stands beside the conversation in a shared session: a tab each. */
export const snapshotTabs = ({ tools, config }: Snapshot) => [
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
        <TextViewer text={writeJson(config, 2)} isJson isTall label="settings" />
      </div>
    ) : (
      <p className="p-3 text-ink-muted">The settings were not shared.</p>
    ),
  },
];
