'use client';

import { useMemo } from 'react';
import { toTranscript } from '@/components/transcript/to-transcript';
import { Transcript } from '@/components/transcript/transcript';
import { createReplay } from '@/lib/core/replay/create-replay';
import { findChangedTurns } from '@/lib/core/replay/find-changed-turns';
import { readHistory } from '@/lib/core/replay/read-history';
import type { Recording } from '@/lib/core/replay/recording';

/** A recording as it stands at its end, only to be read. */
export function RecordingTranscript({ recording }: { recording: Recording }) {
  const frame = useMemo(() => {
    const replay = createReplay(recording);
    return replay.frameAt(replay.length);
  }, [recording]);
  const state = frame.state.seq > 0 ? frame.state : undefined;
  const entries = useMemo(() => {
    const { turns, runs } = recording;
    return toTranscript(frame.turns, state, readHistory(runs), findChangedTurns(turns, runs));
  }, [frame, state, recording]);
  return (
    <Transcript
      entries={entries}
      state={state}
      empty={<p className="p-6 text-ink-muted">There is nothing to show.</p>}
    />
  );
}
