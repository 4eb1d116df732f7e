'use client';

import { memo } from 'react';
import type { InvalidTexts } from '@/components/shape/invalid/invalid-text';
import { ToolsPanel } from '@/components/tools/tools-panel';
import { Badge } from '@/components/ui/badge';
import { FindingBadges } from '@/components/ui/finding/finding-badges';
import { Tabs } from '@/components/ui/tabs';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { loadLater } from '@/lib/client/load-later';
import type { EditSession } from '@/lib/client/use-session-edits';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { readTool } from '@/lib/core/tool/read-tool';

const SettingsPanel = loadLater(() => import('@/components/settings/settings-panel'));

export interface WorkbenchPaneProps {
  sessionId: string;
  tools: SessionTool[];
  config: SessionConfig;
  problems: ToolProblem[];
  tab: string;
  onTabChange: (tab: string) => void;
  toolId: string | undefined;
  onToolChange: (id: string) => void;
  edit: EditSession;
  /** What stands in forms and cannot be sent. */
  invalid: InvalidTexts;
}

/** What a session is made of: its tools and its settings. A run that streams does not touch it. */
export const WorkbenchPane = memo(function WorkbenchPane(props: WorkbenchPaneProps) {
  const { tools, config, problems, edit, invalid } = props;
  // A tip is told where the tool is edited, and nowhere else.
  const grave = problems.filter(({ severity, silence }) => severity !== 'info' && !silence);
  const places = Object.keys(invalid);
  const inTools = places.filter((path) => path.startsWith('/tool:')).length;
  const inSettings = places.length - inTools;
  return (
    <section aria-label="Tools and settings" className="flex min-h-0 flex-1 flex-col">
      <Tabs
        label="Session"
        value={props.tab}
        onChange={props.onTabChange}
        tabs={[
          {
            id: 'tools',
            label: (
              <>
                Tools {inTools > 0 && <Badge variant="bad">{inTools}</Badge>}
                <FindingBadges problems={grave} isShort />
              </>
            ),
            panel: (
              <ToolsPanel
                sessionId={props.sessionId}
                config={config}
                tools={tools}
                problems={problems}
                selectedId={props.toolId}
                onSelect={props.onToolChange}
                onChange={(update) => edit((now) => ({ tools: update(now.tools) }))}
              />
            ),
          },
          {
            id: 'settings',
            label: <>Settings {inSettings > 0 && <Badge variant="bad">{inSettings}</Badge>}</>,
            panel: (
              <SettingsPanel
                config={config}
                toolNames={tools.flatMap((tool) => readTool(tool.text)?.name ?? []).map(String)}
                onChange={(next) => edit({ config: next })}
              />
            ),
          },
        ]}
      />
    </section>
  );
});
