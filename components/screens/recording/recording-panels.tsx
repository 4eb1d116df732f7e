'use client';

import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Panel } from 'react-resizable-panels';
import { Inspector, type InspectorTab } from '@/components/inspector/inspector';
import { PlayerBar } from '@/components/replay/player-bar';
import { useKeepPosition } from '@/components/replay/use-keep-position';
import { usePlayer } from '@/components/replay/use-player';
import { InspectingContext, type InspectRequest } from '@/components/transcript/actions/inspecting';
import { toTranscript } from '@/components/transcript/to-transcript';
import { Transcript, type TranscriptHandle } from '@/components/transcript/transcript';
import { PanelBoundary } from '@/components/ui/problem/panel-boundary';
import { useIsIdle } from '@/lib/client/use-is-idle';
import { createReplay, type Replay } from '@/lib/core/replay/create-replay';
import { findChangedTurns } from '@/lib/core/replay/find-changed-turns';
import { readHistory } from '@/lib/core/replay/read-history';
import type { Recording } from '@/lib/core/replay/recording';
import { PanelDivider } from './panel-divider';

export interface RecordingPanelsProps {
  recording: Recording;
  start: { position: number; isPlaying: boolean };
  /** Told where the replay stands: at rest, and now and then while it plays. */
  onKeep?: ((position: number, last: number) => void) | undefined;
  onClose?: (() => void) | undefined;
  /** False where the bodies of the requests were left out. */
  hasRequests?: boolean;
  /** Told once the conversation is laid out; answers how many pixels its end is below what is to be at the top, 0 for the end. */
  onLaidOut?: () => number;
}

/** A recording in two panels: the conversation over the controls, and the inspector that follows it. */
export function RecordingPanels({
  recording,
  start,
  onKeep,
  onClose,
  hasRequests = true,
  onLaidOut,
}: RecordingPanelsProps) {
  const replay = useMemo(() => createReplay(recording), [recording]);
  const player = usePlayer(replay, start);
  const { position, isPlaying } = player;
  const frame = useMemo(() => replay.frameAt(position), [replay, position]);
  const transcript = useRef<TranscriptHandle>(null);
  // What plays moves on: there is nothing to wait for.
  const isLaidOut = useIsIdle() || start.isPlaying;
  const [tab, setTab] = useState<InspectorTab>('loop');
  const [requestSeq, setRequestSeq] = useState<number | null>(null);
  const [olderRunId, setOlderRunId] = useState<string>();

  useKeepPosition({ position, isPlaying }, (at) => onKeep?.(at, replay.length));

  const { run, state, events, turns } = frame;
  const history = useMemo(() => readHistory(recording.runs), [recording]);
  const changed = useMemo(() => findChangedTurns(recording.turns, recording.runs), [recording]);
  const entries = useMemo(
    () => toTranscript(turns, state.seq > 0 ? state : undefined, history, changed),
    [turns, state, history, changed],
  );
  const followed = useMemo(() => (run ? { runId: run.id, state, events } : undefined), [run, state, events]);
  const older = useMemo(() => {
    const found = recording.runs.find(({ id }) => id === olderRunId);
    return found && { runId: found.id, state: replay.endOf(found.id), events: found.events };
  }, [replay, recording, olderRunId]);

  const tellLaidOut = useEffectEvent(() => {
    const fromEnd = onLaidOut?.() ?? 0;
    if (fromEnd > 0) transcript.current?.scrollFromEnd(fromEnd);
  });
  useLayoutEffect(() => {
    if (isLaidOut) tellLaidOut();
  }, [isLaidOut]);

  // Another position is another moment to look at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => setOlderRunId(undefined), [position]);

  const { seek } = player;
  const timeline = useMemo(
    () =>
      run && {
        end: replay.endOf(run.id),
        onJump: (at: number) => seek(replay.findPosition(run.id, at)),
      },
    [replay, run, seek],
  );
  const getMessage = useCallback(
    (turnId: string) => recording.turns.find((turn) => turn.id === turnId)?.message,
    [recording],
  );

  const inspect = useCallback<InspectRequest>(
    (target) => {
      const found = 'turnId' in target ? findRequest(replay, target.turnId) : undefined;
      setRequestSeq('seq' in target ? target.seq : (found?.seq ?? null));
      setOlderRunId(found?.runId);
      setTab('request');
    },
    [replay],
  );

  return (
    <>
      <Panel id="middle" defaultSize="45%" minSize="340px" className="flex flex-col">
        <main className="flex min-h-0 flex-1 flex-col">
          <PanelBoundary name="The conversation">
            <InspectingContext value={inspect}>
              <Transcript
                ref={transcript}
                entries={entries}
                state={state.seq > 0 ? state : undefined}
                empty={notBegun}
              />
            </InspectingContext>
          </PanelBoundary>
          {recording.runs.length > 0 && <PlayerBar player={player} onClose={onClose} />}
        </main>
      </Panel>
      <PanelDivider />
      <Panel id="right" defaultSize="28%" minSize="240px" className="flex flex-col bg-surface">
        <aside aria-label="Inspector" className="flex min-h-0 flex-1 flex-col">
          <PanelBoundary name="The inspector">
            <Inspector
              followed={older ?? followed}
              getMessage={getMessage}
              tab={tab}
              onTabChange={setTab}
              selectedSeq={requestSeq}
              onSelect={setRequestSeq}
              timeline={older ? undefined : timeline}
              hasRequests={hasRequests}
            />
          </PanelBoundary>
        </aside>
      </Panel>
    </>
  );
}

const notBegun = <p className="pt-24 text-center text-ink-muted">Press Play to see it happen.</p>;

/** The request that brought a turn, and its run. */
function findRequest(replay: Replay, turnId: string): { runId: string; seq: number } | undefined {
  for (const { id } of replay.recording.runs) {
    for (const item of replay.endOf(id).items) {
      if (item.kind === 'request' && item.request.turnId === turnId)
        return { runId: id, seq: item.request.seq };
    }
  }
  return undefined;
}
