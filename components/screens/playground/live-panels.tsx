'use client';

import { MessageSquareText } from 'lucide-react';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { Panel } from 'react-resizable-panels';
import { OpenToolContext } from '@/components/blocks/server/open-tool';
import { Composer } from '@/components/composer/composer';
import { useAttachments } from '@/components/composer/use-attachments';
import { Inspector } from '@/components/inspector/inspector';
import { PanelDivider } from '@/components/screens/recording/panel-divider';
import type { InvalidTexts } from '@/components/shape/invalid/invalid-text';
import { ProvideActions } from '@/components/transcript/actions/provide-actions';
import { ReadingContext } from '@/components/transcript/actions/reading';
import { ShowPlaceContext } from '@/components/transcript/actions/showing-place';
import { OutputSchemaContext } from '@/components/transcript/output/output-schema';
import { Transcript, type TranscriptHandle } from '@/components/transcript/transcript';
import { AfterLoad } from '@/components/ui/after-load';
import { PanelBoundary } from '@/components/ui/problem/panel-boundary';
import type { FollowedRun } from '@/lib/client/feed/use-run';
import { loadLater } from '@/lib/client/load-later';
import type { EditedSession, EditSession } from '@/lib/client/use-session-edits';
import { readContainer } from '@/lib/core/claude/read-container';
import type { ShownSession } from '@/lib/core/cut/shown';
import type { RefusedPlace } from '@/lib/core/request/find-refused-place';
import type { RunMode } from '@/lib/core/run/log/run-event';
import { findOutputSchema } from '@/lib/core/session/find-output-schema';
import { readDefinitions } from '@/lib/core/session/read-definitions';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';
import { useRunActions } from './actions/use-run-actions';
import { CoveredTranscript } from './covered-transcript';
import { findSentTurn } from './find-sent-turn';
import { findShownRun } from './find-shown-run';
import { SessionNow } from './session-now';
import { useConversation } from './use-conversation';
import { useInspection } from './use-inspection';
import { useRequestCheck } from './use-request-check';

// Only a session that was forked has a map.
const BranchBar = loadLater(() => import('@/components/branches/branch-bar'));
const ChangedBar = loadLater(() => import('@/components/changes/changed-bar'));
const ImportNotes = loadLater(() => import('@/components/files/import-notes'));
const ContainerHint = loadLater(() => import('@/components/composer/container-hint'));
const VariableHint = loadLater(() => import('@/components/composer/variable-hint'));

export interface LivePanelsProps {
  /** As the server has it. */
  stored: ShownSession;
  /** With the edits not saved yet. */
  session: EditedSession;
  followed: FollowedRun | undefined;
  mode: RunMode;
  onModeChange: (mode: RunMode) => void;
  invalid: InvalidTexts;
  edit: EditSession;
  flush: () => Promise<void>;
  openTool: (id: string) => void;
  openSettings: () => void;
  /** Brings the inspector in sight, where one pane is shown at a time. */
  showInspector: () => void;
}

/** The conversation as it goes on, over the box for the next message, and the inspector. */
export function LivePanels(props: LivePanelsProps) {
  const { stored, session, followed, mode, edit, openTool, showInspector } = props;
  const run = findShownRun(stored);
  const { entries, state, status, getMessage, isReading } = useConversation(stored, run, followed);
  const { inspect, watch, shown } = useInspection(stored, followed);
  const inspectThere = useCallback<typeof inspect>(
    (target) => {
      inspect(target);
      showInspector();
    },
    [inspect, showInspector],
  );
  const [attached, setAttached] = useState<string>();
  const attaching = useAttachments(stored.id, session.config.model);
  const { problem, start, stop, actions } = useRunActions({
    stored,
    session,
    run,
    state,
    status,
    mode,
    attached,
    attach: setAttached,
    attaching,
    edit,
    flush: props.flush,
    openTool,
    invalid: props.invalid,
    openSettings: props.openSettings,
    onInspect: inspectThere,
    watch,
  });
  const transcript = useRef<TranscriptHandle>(null);
  const isBusy = status === 'running' || status === 'waiting';
  // The next request names it again, unless the settings name another.
  const answer = stored.turns.findLast(({ message }) => message.role === 'assistant');
  const container = readContainer(session.config.container)
    ? undefined
    : readContainer(answer?.message.container);
  const check = useRequestCheck({
    stored,
    session,
    attached,
    attachments: attaching.attachments,
    isBusy,
    edit,
    start,
    openTool,
    openSettings: props.openSettings,
    showTurn: (turnId) => transcript.current?.showTurn(turnId),
  });
  const setDraft = useCallback((draft: string) => edit({ draft }), [edit]);
  const { config, tools } = session;
  const changedResults = actions.changedResults?.results;
  const isPaused = status === 'waiting';
  // What a run changes of the session is known to the server alone: its pause shows what that would send.
  const isPlain = !run?.changed;
  const now = useMemo(
    () =>
      isPaused && isPlain
        ? { config, definitions: readDefinitions(tools), changedResults: changedResults ?? {} }
        : undefined,
    [isPaused, isPlain, config, tools, changedResults],
  );
  const settings = useMemo(() => ({ config, tools }), [config, tools]);
  const schema = findOutputSchema(config);
  const showTool = (name: string) => {
    const found = tools.find(({ text }) => nameTool(readTool(text)) === name);
    if (found) openTool(found.id);
  };
  const showPlace = (place: RefusedPlace) => {
    if (place.kind === 'settings') props.openSettings();
    const sent = place.kind === 'tool' ? tools.filter(({ enabled }) => enabled)[place.index] : undefined;
    if (sent) openTool(sent.id);
    const turnId = place.kind === 'message' ? findSentTurn(followed?.events ?? [], place.index) : undefined;
    if (turnId) transcript.current?.showTurn(turnId);
  };
  const last = stored.runs.find(({ id }) => id === stored.turns.at(-1)?.runId);

  return (
    <>
      <Panel id="middle" defaultSize="45%" minSize="340px" className="flex flex-col">
        <main className="flex min-h-0 flex-1 flex-col">
          {Object.keys(stored.branches).length > 0 && (
            <Suspense>
              <BranchBar
                sessionId={stored.id}
                headTurnId={stored.headTurnId}
                branches={stored.branches}
                canShow={actions.canBranch}
                onShow={actions.branching.showBranch}
              />
            </Suspense>
          )}
          {stored.notes.length > 0 && (
            <AfterLoad>
              <ImportNotes key={stored.id} sessionId={stored.id} notes={stored.notes} />
            </AfterLoad>
          )}
          <SessionNow value={settings}>
            <PanelBoundary name="The conversation">
              <CoveredTranscript turns={stored.turns} ref={transcript}>
                {(handle) => (
                  <ProvideActions actions={actions}>
                    <ShowPlaceContext value={showPlace}>
                      <OpenToolContext value={showTool}>
                        <OutputSchemaContext value={schema}>
                          <ReadingContext value={isReading}>
                            <Transcript
                              ref={handle}
                              entries={entries}
                              state={state}
                              empty={emptyConversation}
                            />
                          </ReadingContext>
                        </OutputSchemaContext>
                      </OpenToolContext>
                    </ShowPlaceContext>
                  </ProvideActions>
                )}
              </CoveredTranscript>
            </PanelBoundary>
          </SessionNow>
          {last?.changed && (
            <Suspense>
              <ChangedBar runId={last.id} changed={last.changed} {...settings} onKeep={edit} />
            </Suspense>
          )}
          <Composer
            text={session.draft}
            onChange={setDraft}
            mode={mode}
            onModeChange={props.onModeChange}
            status={status}
            problem={problem}
            attached={attached}
            onAttach={setAttached}
            attaching={attaching}
            model={config.model}
            tools={tools}
            note={
              <>
                {(config.loop.variables || session.draft.includes('{{')) && (
                  <Suspense>
                    <VariableHint text={session.draft} config={config} problem={problem} />
                  </Suspense>
                )}
                {container && !isBusy && (
                  <Suspense>
                    <ContainerHint container={container} />
                  </Suspense>
                )}
                {check.note}
              </>
            }
            onRun={check.run}
            onStop={stop}
          />
        </main>
      </Panel>
      <PanelDivider />
      <Panel id="right" defaultSize="28%" minSize="240px" className="flex flex-col bg-surface">
        <aside aria-label="Inspector" className="flex min-h-0 flex-1 flex-col">
          <PanelBoundary name="The inspector">
            <Inspector {...shown} getMessage={getMessage} now={now} />
          </PanelBoundary>
        </aside>
      </Panel>
    </>
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
