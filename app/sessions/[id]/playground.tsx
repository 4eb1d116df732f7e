'use client';

import { useQuery } from '@tanstack/react-query';
import { MessageSquareText } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { PanelDivider } from '@/app/_recording/panel-divider';
import { Composer } from '@/components/composer/composer';
import { Inspector, type InspectorTab } from '@/components/inspector/inspector';
import { Transcript } from '@/components/transcript/transcript';
import { keepLayout, type PanelLayout } from '@/components/ui/layout-cookie';
import { sessionQuery, type TaggedSession } from '@/lib/client/session-queries';
import { useRun } from '@/lib/client/use-run';
import { useSessionEdits } from '@/lib/client/use-session-edits';
import { useToolProblems } from '@/lib/client/use-tool-problems';
import type { RunMode } from '@/lib/core/run/run-event';
import { PlaygroundHeader } from './playground-header';
import { writeReplayAddress } from './replay-address';
import { useConversation } from './use-conversation';
import { useRunActions } from './use-run-actions';
import { WorkbenchPane } from './workbench-pane';

const ReplayPanels = lazy(() => import('./replay-panels'));

export interface PlaygroundProps {
  initial: TaggedSession;
  layout: PanelLayout | undefined;
  /** Where the address says a replay stands; null without one. */
  replayAt: number | null;
}

/** A session: its tools and settings on the left, the conversation in the middle, the inspector on the right. */
export function Playground({ initial, layout, replayAt }: PlaygroundProps) {
  const { data, error } = useQuery({ ...sessionQuery(initial.session.id), initialData: initial });
  const { session, saveState, edit, flush } = useSessionEdits(data.session);
  const run = data.session.runs[0];
  const followed = useRun(run);
  const problems = useToolProblems(session.tools, session.config);
  const [leftTab, setLeftTab] = useState('tools');
  const [toolId, setToolId] = useState<string>();
  const [inspectorTab, setInspectorTab] = useState<InspectorTab>('loop');
  const [requestSeq, setRequestSeq] = useState<number | null>(null);
  const [mode, setMode] = useState<RunMode>('auto');

  const [replay, setReplay] = useState(replayAt === null ? null : { position: replayAt as number | null });

  const startReplay = useCallback(() => setReplay({ position: null }), []);
  const leaveReplay = useCallback(() => {
    writeReplayAddress(null);
    setReplay(null);
  }, []);
  const openTool = (id: string) => {
    setLeftTab('tools');
    setToolId(id);
  };
  const inspect = useCallback((seq: number | null) => {
    setRequestSeq(seq);
    setInspectorTab('request');
  }, []);
  const { entries, state, status, getMessage } = useConversation(data.session, run, followed);
  const { problem, start, stop, actions } = useRunActions({
    session,
    run,
    state,
    mode,
    edit,
    flush,
    openTool,
    watch: () => setRequestSeq(null),
  });

  const setTitle = useCallback((title: string) => edit({ title }), [edit]);
  const setDraft = useCallback((draft: string) => edit({ draft }), [edit]);
  const { config } = session;
  const setModel = useCallback((model: string) => edit({ config: { ...config, model } }), [edit, config]);

  return (
    <div className="flex h-dvh min-w-[900px] flex-col">
      <PlaygroundHeader
        title={session.title}
        onTitleChange={setTitle}
        model={session.config.model}
        onModelChange={setModel}
        saveState={saveState}
        status={status}
        offline={error?.message}
        onReplay={data.session.runs.length > 0 && !replay ? startReplay : undefined}
      />
      <Group className="min-h-0 flex-1" defaultLayout={layout} onLayoutChanged={(next) => keepLayout(next)}>
        <Panel id="left" defaultSize="27%" minSize="240px" className="flex flex-col bg-surface">
          <WorkbenchPane
            tools={session.tools}
            config={config}
            problems={problems}
            tab={leftTab}
            onTabChange={setLeftTab}
            toolId={toolId}
            onToolChange={setToolId}
            edit={edit}
          />
        </Panel>
        <PanelDivider />
        {replay ? (
          <Suspense>
            <ReplayPanels sessionId={session.id} position={replay.position} onClose={leaveReplay} />
          </Suspense>
        ) : (
          <>
            <Panel id="middle" defaultSize="45%" minSize="340px" className="flex flex-col">
              <main className="flex min-h-0 flex-1 flex-col">
                <Transcript
                  entries={entries}
                  state={state}
                  actions={actions}
                  onInspect={inspect}
                  empty={emptyConversation}
                />
                <Composer
                  text={session.draft}
                  onChange={setDraft}
                  mode={mode}
                  onModeChange={setMode}
                  status={status}
                  problem={problem}
                  onRun={start}
                  onStop={stop}
                />
              </main>
            </Panel>
            <PanelDivider />
            <Panel id="right" defaultSize="28%" minSize="240px" className="flex flex-col bg-surface">
              <aside aria-label="Inspector" className="flex min-h-0 flex-1 flex-col">
                <Inspector
                  followed={followed}
                  getMessage={getMessage}
                  tab={inspectorTab}
                  onTabChange={setInspectorTab}
                  selectedSeq={requestSeq}
                  onSelect={setRequestSeq}
                />
              </aside>
            </Panel>
          </>
        )}
      </Group>
    </div>
  );
}

const emptyConversation = (
  <div className="flex flex-col items-center gap-3 px-6 pt-24 text-center">
    <MessageSquareText className="size-6 text-ink-muted" />
    <p className="max-w-sm text-ink-soft">
      Write a message that needs your tools. The model asks for them, you or a mock answers, and the loop goes
      on.
    </p>
  </div>
);
