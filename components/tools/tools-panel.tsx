'use client';

import { ClipboardCheck, Download, Plus, Wrench } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import type { ToolChange } from '@/components/answerers/tool-change';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import type { ToolProblem } from '@/lib/client/lint/lint-texts';
import { loadLater } from '@/lib/client/load-later';
import { untilLoaded } from '@/lib/client/until-loaded';
import type { JsonObject } from '@/lib/core/claude/message';
import type { SessionConfig } from '@/lib/core/session/session-config';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import type { BenchPane } from './bench/bench-pane';
import { changeTool, makeTool, moveTool, removeTool, restoreTool } from './edit-tools';
import type { LibraryRequest } from './library/library-request';
import type { NewTool } from './new-tools';
import { ToolDetail } from './tool-detail';
import { ToolList } from './tool-list';

const ProblemList = loadLater(() => import('./problems/problem-list'));
const ToolBench = loadLater(() => import('./bench/tool-bench'));
const ImportToolsDialog = loadLater(() => import('./exchange/import-tools-dialog'));
const LibraryDialogs = loadLater(() => import('./library/library-dialogs'));
const ToolReportDialog = loadLater(() => import('./report/tool-report-dialog'));
const ExportToolsDialog = loadLater(() => import('./exchange/export-tools-dialog'));

/** What a narrow window shows of the rail and the bench beside it. */
const railLook = 'max-[899px]:[&>#bench-detail]:hidden!';
const benchLook = 'max-[899px]:[&>#bench-list]:hidden!';

export interface ToolsPanelProps {
  sessionId: string;
  config: SessionConfig;
  tools: SessionTool[];
  problems: readonly ToolProblem[];
  selectedId: string | undefined;
  onSelect: (id: string) => void;
  /** Given where there is room: the tools as a rail beside a bench, and what a narrow window shows of it. */
  bench?: { pane: BenchPane; onPaneChange: (pane: BenchPane) => void };
  /** Gets a function of the newest tools: a key may have been pressed since these were drawn. */
  onChange: (update: (tools: readonly SessionTool[]) => SessionTool[]) => void;
}

/** The tools of a session: the list, and the chosen one in the editor. */
export function ToolsPanel({
  sessionId,
  config,
  tools,
  problems,
  selectedId,
  onSelect,
  bench,
  onChange,
}: ToolsPanelProps) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<'import' | 'export' | 'report' | null>(null);
  const [library, setLibrary] = useState<LibraryRequest | null>(null);
  const selected = tools.find((tool) => tool.id === selectedId) ?? tools[0];
  const told = useMemo(() => problems.filter(({ silence }) => !silence), [problems]);
  const ofSelected = useMemo(
    () => problems.filter(({ toolId }) => toolId === selected?.id),
    [problems, selected?.id],
  );

  const add = async ({ family }: NewTool) => {
    const { newToolText } = await untilLoaded(() => import('./new-tool-text'));
    const added = makeTool('');
    // Of the tools as they are then: the menu may have been made long before.
    onChange((now) => [...now, { ...added, text: newToolText(family, now) }]);
    onSelect(added.id);
  };

  const addDefinitions = async (definitions: readonly JsonObject[]) => {
    const { toSessionTools } = await untilLoaded(() => import('./exchange/to-session-tools'));
    addAll(toSessionTools(definitions));
  };

  const addAll = (added: readonly SessionTool[]) => {
    onChange((now) => [...now, ...added]);
    if (added[0]) onSelect(added[0].id);
    toast(added.length === 1 ? 'Added a tool' : `Added ${added.length} tools`, {
      action: {
        label: 'Undo',
        onClick: () => onChange((now) => now.filter(({ id }) => !added.some((one) => one.id === id))),
      },
    });
  };

  const duplicate = async (tool: SessionTool) => {
    const { duplicateTool } = await untilLoaded(() => import('./duplicate-tool'));
    const copy = duplicateTool(tools, tool);
    onChange((now) => restoreTool(now, copy, now.findIndex(({ id }) => id === tool.id) + 1));
    onSelect(copy.id);
  };

  const remove = (tool: SessionTool) => {
    const index = tools.indexOf(tool);
    onChange((now) => removeTool(now, tool.id));
    toast(`Deleted ${nameTool(readTool(tool.text))}`, {
      action: { label: 'Undo', onClick: () => restore(tool, index) },
    });
  };

  // The list may have changed since: the tool goes back to its place in what is there now.
  const restore = (tool: SessionTool, index: number) => {
    onChange((now) => restoreTool(now, tool, index));
    onSelect(tool.id);
  };

  const addMenu = (
    <Menu
      trigger={
        <Button size="sm" icon={<Plus />}>
          Add
        </Button>
      }
      groups={async () =>
        (await import('./list-addable')).listAddable({
          onAdd: (tool) => void add(tool),
          onImport: () => setOpen('import'),
          onLibrary: (show) => setLibrary({ show }),
        })
      }
    />
  );

  const dialogs = (
    <Suspense>
      {open === 'import' && (
        <ImportToolsDialog onAdd={(chosen) => void addDefinitions(chosen)} onClose={() => setOpen(null)} />
      )}
      {library && (
        <LibraryDialogs
          request={library}
          tools={tools}
          onAdd={addAll}
          onChange={(id, change) => onChange((now) => changeTool(now, id, change))}
          onClose={() => setLibrary(null)}
        />
      )}
      {open === 'report' && (
        <ToolReportDialog tools={tools} config={config} onSelect={onSelect} onClose={() => setOpen(null)} />
      )}
      {open === 'export' && (
        <ExportToolsDialog
          tools={tools.flatMap(({ text, enabled }): JsonObject[] => {
            const definition = enabled ? readTool(text) : null;
            return definition ? [definition] : [];
          })}
          sessionId={sessionId}
          onClose={() => setOpen(null)}
        />
      )}
    </Suspense>
  );

  if (tools.length === 0) {
    return (
      <div className="flex flex-1 flex-col items-center justify-center gap-3 p-6 text-center">
        <Wrench className="size-6 text-ink-muted" />
        <p className="max-w-64 text-ink-soft">
          A tool is a name, a description and a JSON Schema. The model reads them and asks; somebody answers.
        </p>
        {addMenu}
        {dialogs}
      </div>
    );
  }

  const together = told.filter(({ toolId }) => toolId === null);
  const list = (
    <ToolList
      tools={tools}
      problems={told}
      selectedId={selected?.id}
      query={query}
      onQueryChange={setQuery}
      onSelect={onSelect}
      onToggle={(tool, enabled) => onChange((now) => changeTool(now, tool.id, { enabled }))}
      onMove={(tool, by) => onChange((now) => moveTool(now, tool.id, by))}
      onDuplicate={(tool) => void duplicate(tool)}
      onDelete={remove}
      onSave={({ id }) => setLibrary({ show: 'save', toolId: id })}
      aside={
        <>
          {addMenu}
          <IconButton
            label="Report on the tools"
            icon={<ClipboardCheck />}
            onClick={() => setOpen('report')}
          />
          <IconButton label="Export tools" icon={<Download />} onClick={() => setOpen('export')} />
        </>
      }
    />
  );
  const detail = selected && {
    tool: selected,
    problems: ofSelected,
    onLibrary: (show: 'save' | 'history') => setLibrary({ show, toolId: selected.id }),
    onChange: (change: ToolChange) => onChange((now) => changeTool(now, selected.id, change)),
  };
  const name = bench ? 'bench' : 'tool';
  return (
    <>
      <Group
        orientation={bench ? 'horizontal' : 'vertical'}
        className={cx('min-h-0 flex-1', bench && (bench.pane === 'tools' ? railLook : benchLook))}
      >
        <Panel
          id={`${name}-list`}
          defaultSize={bench ? '19%' : '24%'}
          minSize={bench ? '190px' : '88px'}
          className="flex flex-col"
        >
          {list}
        </Panel>
        <Separator
          className={cx(
            'bg-line outline-offset-2 hover:bg-accent data-[separator=active]:bg-accent',
            bench ? 'w-px max-[899px]:hidden' : 'h-px',
          )}
        />
        <Panel id={`${name}-detail`} minSize={bench ? '520px' : '160px'} className="flex flex-col">
          {detail &&
            (bench ? (
              <Suspense>
                <ToolBench
                  key={detail.tool.id}
                  {...detail}
                  {...bench}
                  tools={tools}
                  config={config}
                  onReport={() => setOpen('report')}
                />
              </Suspense>
            ) : (
              <ToolDetail key={detail.tool.id} {...detail} />
            ))}
        </Panel>
      </Group>
      {dialogs}
      {together.length > 0 && (
        <Suspense>
          <ProblemList label="Problems of the request" problems={together} />
        </Suspense>
      )}
    </>
  );
}
