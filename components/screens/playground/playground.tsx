'use client';

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { isWide, type Pane, PaneSwitch, paneLooks } from '@/components/screens/recording/pane-switch';
import { PanelDivider } from '@/components/screens/recording/panel-divider';
import { pushReplayAddress, writeReplayAddress } from '@/components/screens/recording/replay-address';
import { InvalidTextContext } from '@/components/shape/invalid/invalid-text-context';
import { useInvalidTexts } from '@/components/shape/invalid/use-invalid-texts';
import type { BenchPane } from '@/components/tools/bench/bench-pane';
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
import type { SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { findHeldBack } from './find-held-back';
import { findShownRun } from './find-shown-run';
import { LivePanels } from './live-panels';
import type { Place } from './place/place-address';
import { usePlace } from './place/use-place';
import { PlaygroundHeader } from './playground-header';
import { WorkbenchPane } from './workbench-pane';

const DesignPlace = loadLater(() => import('./place/design-place'));
const ProvePlace = loadLater(() => import('./prove-place'));
const ReplayPanels = loadLater(() => import('./replay-panels'));
const PageDrop = loadLater(() => import('@/components/files/page-drop'));
const UndoKeys = loadLater(() => import('./undo-keys'));
const SharePanel = loadLater(() => import('./share-panel'));

const placeCommands: readonly { id: Place; label: string }[] = [
  { id: 'design', label: 'Design the tools' },
  { id: 'run', label: 'Run the conversation' },
  { id: 'prove', label: 'Prove: repeat and compare runs' },
];

const opening = (
  <p role="status" className="p-6 text-center text-ink-muted">
    Opening…
  </p>
);

export interface PlaygroundProps {
  initial: TaggedSession;
  /** What of it is more than an object says: see `listSources`. */
  sources: readonly PlacedSource[];
  layout: PanelLayout | undefined;
  /** Where the address says a replay stands; null without one. */
  replayAt: number | null;
  /** The place the address names. */
  place: Place;
  /** The texts of its last turns, as far as the server rendered them. */
  texts: Readonly<Record<string, ReactNode>>;
}

/**
 * A session in three places: where its tools are designed; where it is run, with tools and settings on the left, the
 * conversation in the middle and the inspector on the right; and where it is proved.
 */
export function Playground({
  initial,
  sources,
  layout,
  replayAt,
  place: begunPlace,
  texts,
}: PlaygroundProps) {
  const [begun] = useState(() => ({ ...initial, session: putSources(initial.session, sources) }));
  const { data, error } = useQuery({ ...sessionQuery(begun.session.id), initialData: begun });
  const { session, saveState, saveProblem, edit, log, flush } = useSessionEdits(data.session);
  const isPartial = useEarlierTurns(data.session);
  const run = findShownRun(data.session);
  const followed = useRun(run);
  const problems = useToolProblems(session.tools, session.config);
  const store = useInvalidTexts(session.id);
  const [place, setPlace] = usePlace(begunPlace);
  // What was said and attached in the run stays while it is out of sight.
  const [wasRun, setWasRun] = useState(place === 'run');
  if (place === 'run' && !wasRun) setWasRun(true);
  const [benchPane, setBenchPane] = useState<BenchPane>('form');
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
    setPlace('run');
    pushReplayAddress();
    setReplay({ position: null });
  }, [setPlace]);
  const leaveReplay = useCallback(() => {
    writeReplayAddress(null);
    setReplay(null);
  }, []);
  const [pane, setPane] = useState<Pane>('middle');
  const openTool = (id: string) => {
    setBenchPane('text');
    setPane('left');
    setLeftTab('tools');
    setToolId(id);
  };
  const openSettings = () => {
    setPlace('run');
    setPane('left');
    setLeftTab('settings');
  };
  const goTo = useCallback(
    (next: Place) => {
      // A replay is played in the run alone.
      if (next !== 'run') setReplay(null);
      setPlace(next);
    },
    [setPlace],
  );
  const goToRun = useCallback(() => goTo('run'), [goTo]);
  const changeTools = useCallback(
    (update: (tools: readonly SessionTool[]) => SessionTool[]) =>
      edit((now) => ({ tools: update(now.tools) })),
    [edit],
  );
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
    ...placeCommands.map(({ id, label }): Command => ({ id, kind: 'Action', label, run: () => goTo(id) })),
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
        place={place}
        onPlaceChange={goTo}
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
      {place === 'run' && <PaneSwitch pane={pane} onChange={setPane} />}
      {wasRun && (
        <Group
          className={cx('min-h-0 flex-1', paneLooks[pane], place !== 'run' && 'hidden!')}
          defaultLayout={layout}
          onLayoutChanged={(next) => {
            // A narrow window has room for none of the sizes: those of a wide one stay.
            if (isWide() && place === 'run') keepLayout(next);
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
      )}
      {place === 'design' && (
        <PanelBoundary name="The design of the tools">
          <Suspense fallback={opening}>
            <InvalidTextContext value={store}>
              <DesignPlace
                sessionId={session.id}
                tools={session.tools}
                config={config}
                problems={problems}
                selectedId={toolId}
                onSelect={setToolId}
                onChange={changeTools}
                pane={benchPane}
                onPaneChange={setBenchPane}
              />
            </InvalidTextContext>
          </Suspense>
        </PanelBoundary>
      )}
      {place === 'prove' && (
        <PanelBoundary name="The repeated runs">
          <Suspense fallback={opening}>
            <ProvePlace
              stored={data.session}
              session={session}
              mode={mode}
              invalid={invalid}
              flush={flush}
              onRun={goToRun}
            />
          </Suspense>
        </PanelBoundary>
      )}
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
