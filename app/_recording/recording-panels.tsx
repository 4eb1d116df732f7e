'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { Panel } from 'react-resizable-panels';
import { Inspector, type InspectorTab } from '@/components/inspector/inspector';
import { PlayerBar } from '@/components/replay/player-bar';
import { usePlayer } from '@/components/replay/use-player';
import { toTranscript } from '@/components/transcript/to-transcript';
import { Transcript } from '@/components/transcript/transcript';
import { createReplay } from '@/lib/core/replay/create-replay';
import type { Recording } from '@/lib/core/session/recording';
import { PanelDivider } from './panel-divider';

export interface RecordingPanelsProps {
  recording: Recording;
  start: { position: number; isPlaying: boolean };
  /** Told where the replay stands, at rest. */
  onRest?: ((position: number) => void) | undefined;
  onClose?: (() => void) | undefined;
}

/** A recording in two panels: the conversation over the controls, and the inspector that follows it. */
export function RecordingPanels({ recording, start, onRest, onClose }: RecordingPanelsProps) {
  const replay = useMemo(() => createReplay(recording), [recording]);
  const player = usePlayer(replay, start);
  const { position, isPlaying } = player;
  const frame = useMemo(() => replay.frameAt(position), [replay, position]);
  const [tab, setTab] = useState<InspectorTab>('loop');
  const [requestSeq, setRequestSeq] = useState<number | null>(null);

  useEffect(() => {
    if (!isPlaying) onRest?.(position);
  }, [isPlaying, position, onRest]);

  const { run, state, events, turns } = frame;
  const entries = useMemo(() => toTranscript(turns, state.seq > 0 ? state : undefined), [turns, state]);
  const followed = useMemo(() => (run ? { runId: run.id, state, events } : undefined), [run, state, events]);
  const { seek } = player;
  const course = useMemo(
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

  return (
    <>
      <Panel id="middle" defaultSize="45%" minSize="340px" className="flex flex-col">
        <main className="flex min-h-0 flex-1 flex-col">
          <Transcript
            entries={entries}
            state={state.seq > 0 ? state : undefined}
            onInspect={(seq) => {
              setRequestSeq(seq);
              setTab('request');
            }}
            empty={<p className="pt-24 text-center text-ink-muted">Press Play to see it happen.</p>}
          />
          <PlayerBar player={player} onClose={onClose} />
        </main>
      </Panel>
      <PanelDivider />
      <Panel id="right" defaultSize="28%" minSize="240px" className="flex flex-col bg-surface">
        <aside aria-label="Inspector" className="flex min-h-0 flex-1 flex-col">
          <Inspector
            followed={followed}
            getMessage={getMessage}
            tab={tab}
            onTabChange={setTab}
            selectedSeq={requestSeq}
            onSelect={setRequestSeq}
            course={course}
          />
        </aside>
      </Panel>
    </>
  );
}
