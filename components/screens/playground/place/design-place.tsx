'use client';

import { NarrowSwitch } from '@/components/screens/recording/narrow-switch';
import type { BenchPane } from '@/components/tools/bench/bench-pane';
import { ToolsPanel, type ToolsPanelProps } from '@/components/tools/tools-panel';

const panes: readonly { value: BenchPane; label: string }[] = [
  { value: 'tools', label: 'Tools' },
  { value: 'text', label: 'Text' },
  { value: 'form', label: 'Form' },
  { value: 'checks', label: 'Advice' },
];

export interface DesignPlaceProps extends Omit<ToolsPanelProps, 'bench'> {
  pane: BenchPane;
  onPaneChange: (pane: BenchPane) => void;
}

/** Where the tools of a session are designed: they have the whole window. Loaded when first opened. */
export default function DesignPlace({ pane, onPaneChange, ...panel }: DesignPlaceProps) {
  return (
    <>
      {panel.tools.length > 0 && <NarrowSwitch panes={panes} pane={pane} onChange={onPaneChange} />}
      <main aria-label="Design" className="flex min-h-0 flex-1 flex-col bg-surface">
        <ToolsPanel {...panel} bench={{ pane, onPaneChange }} />
      </main>
    </>
  );
}
