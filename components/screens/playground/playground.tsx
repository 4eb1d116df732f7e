'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { isWide, type Pane, PaneSwitch, paneLooks } from '@/components/screens/recording/pane-switch';
import { PanelDivider } from '@/components/screens/recording/panel-divider';
import { pushReplayAddress, writeReplayAddress } from '@/components/screens/recording/replay-address';
import { InvalidTextContext } from '@/components/shape/invalid/invalid-text-context';
import { useInvalidTexts } from '@/components/shape/invalid/use-invalid-texts';
import { AfterLoad } from '@/components/ui/after-load';
import { cx } from '@/components/ui/cx';
import { keepLayout, type PanelLayout } from '@/components/ui/layout-cookie';
import { PanelBoundary } from '@/components/ui/problem/panel-boundary';
import { RenderedTexts } from '@/components/ui/text/rendered-texts';
import type { Command } from '@/lib/client/commands';
import { useRun } from '@/lib/client/feed/use-run';
import { useToolProblems } from '@/lib/client/lint/use-tool-problems';
import { loadLater } from '@/lib/client/load-later';
import { sessionQuery, type TaggedSession } from '@/lib/client/session-queries';
import { useCommands } from '@/lib/client/use-commands';
import { useEarlierTurns } from '@/lib/client/use-earlier-turns';
import { useSessionEdits } from '@/lib/client/use-session-edits';
import type { PlacedSource } from '@/lib/core/json/lossless/list-sources';
import { putSources } from '@/lib/core/json/lossless/put-sources';
import type { RunMode } from '@/lib/core/run/log/run-event';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { findHeldBack } from './find-held-back';
import { findShownRun } from './find-shown-run';
import { LivePanels } from './live-panels';
import { PlaygroundHeader } from './playground-header';
import { WorkbenchPane } from './workbench-pane';

const ReplayPanels = loadLater(() => import('./replay-panels'));
const PageDrop = loadLater(() => import('@/components/files/page-drop'));
const UndoKeys = loadLater(() => import('./undo-keys'));
const SharePanel = loadLater(() => import('./share-panel'));

export interface PlaygroundProps {
  initial: TaggedSession;
  /** What of it is more than an object says: see `listSources`. */
  sources: readonly PlacedSource[];
  layout: PanelLayout | undefined;
  /** Where the address says a replay stands; null without one. */
  replayAt: number | null;
  /** The texts of its last turns, as far as the server rendered them. */
  texts: Readonly<Record<string, ReactNode>>;
}

/** A session: its tools and settings on the left, the conversation in the middle, the inspector on the right. */
export function Playground({ initial, sources, layout, replayAt, texts }: PlaygroundProps) {
  const [begun] = useState(() => ({ ...initial, session: putSources(initial.session, sources) }));
  const { data, error } = useQuery({ ...sessionQuery(begun.session.id), initialData: begun });
  const { session, saveState, saveProblem, edit, log, flush } = useSessionEdits(data.session);
  const isPartial = useEarlierTurns(data.session);
  const run = findShownRun(data.session);
  const followed = useRun(run);
  const problems = useToolProblems(session.tools, session.config);
  const store = useInvalidTexts(session.id);
  const [leftTab, setLeftTab] = useState('tools');
  const [toolId, setToolId] = useState<string>();
  const [mode, setMode] = useState<RunMode>(run?.mode ?? 'auto');
  const [replay, setReplay] = useState<{ position: number | null } | null>(
    replayAt === null ? null : { position: replayAt },
  );

  const [isSharing, setSharing] = useState(false);
  const openShare = useCallback(() => {
    void flush().finally(() => setSharing(true));
  }, [flush]);
  const startReplay = useCallback(() => {
    pushReplayAddress();
    setReplay({ position: null });
  }, []);
  const leaveReplay = useCallback(() => {
    writeReplayAddress(null);
    setReplay(null);
  }, []);
  const [pane, setPane] = useState<Pane>('middle');
  const openTool = (id: string) => {
    setPane('left');
    setLeftTab('tools');
    setToolId(id);
  };
  const openSettings = () => {
    setPane('left');
    setLeftTab('settings');
  };
  const showInspector = useCallback(() => setPane('right'), []);

  useCommands(() => [
    ...session.tools.map(
      (tool): Command => ({
        id: tool.id,
        kind: 'Tool',
        label: nameTool(readTool(tool.text)),
        run: () => openTool(tool.id),
      }),
    ),
    { id: 'settings', kind: 'Action', label: 'Open the settings', run: openSettings },
    ...(data.session.turns.length > 0
      ? [{ id: 'share', kind: 'Action', label: 'Share this session', run: openShare }]
      : []),
    ...(run && !replay ? [{ id: 'replay', kind: 'Action', label: 'Replay the run', run: startReplay }] : []),
  ]);

  const setTitle = useCallback((title: string) => edit({ title }), [edit]);
  const { config, tools } = session;
  const invalid = useMemo(() => findHeldBack(store.texts, config, tools), [store.texts, config, tools]);
  const setModel = useCallback((model: string) => edit({ config: { ...config, model } }), [edit, config]);

  return (
    <div className="flex h-dvh flex-col">
      <PlaygroundHeader
        title={session.title}
        onTitleChange={setTitle}
        model={session.config.model}
        onModelChange={setModel}
        saveState={saveState}
        saveProblem={saveProblem}
        status={followed && followed.state.seq > 0 ? followed.state.status : run?.status}
        offline={error?.message}
        onReplay={run && !replay ? startReplay : undefined}
        sessionId={session.id}
        flush={flush}
        onShare={data.session.turns.length > 0 ? openShare : undefined}
      />
      <PaneSwitch pane={pane} onChange={setPane} />
      <Group
        className={cx('min-h-0 flex-1', paneLooks[pane])}
        defaultLayout={layout}
        onLayoutChanged={(next) => {
          // A narrow window has room for none of the sizes: those of a wide one stay.
          if (isWide()) keepLayout(next);
        }}
      >
        <Panel id="left" defaultSize="27%" minSize="240px" className="flex flex-col bg-surface">
          <PanelBoundary name="The panel of tools and settings">
            <InvalidTextContext value={store}>
              <WorkbenchPane
                sessionId={session.id}
                tools={session.tools}
                config={config}
                problems={problems}
                tab={leftTab}
                onTabChange={setLeftTab}
                toolId={toolId}
                onToolChange={setToolId}
                edit={edit}
                invalid={invalid}
              />
            </InvalidTextContext>
          </PanelBoundary>
        </Panel>
        <PanelDivider />
        {replay ? (
          <Suspense>
            <ReplayPanels sessionId={session.id} position={replay.position} onClose={leaveReplay} />
          </Suspense>
        ) : (
          <RenderedTexts value={texts}>
            <LivePanels
              stored={data.session}
              session={session}
              followed={followed}
              mode={mode}
              onModeChange={setMode}
              invalid={invalid}
              edit={edit}
              flush={flush}
              openTool={openTool}
              openSettings={openSettings}
              showInspector={showInspector}
            />
          </RenderedTexts>
        )}
      </Group>
      <AfterLoad>
        <PageDrop />
        <UndoKeys edit={edit} log={log} />
      </AfterLoad>
      {isSharing && !isPartial && (
        <Suspense>
          <SharePanel session={data.session} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </div>
  );
}
