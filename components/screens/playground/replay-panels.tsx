'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { Panel } from 'react-resizable-panels';
import { RecordingPanels } from '@/components/screens/recording/recording-panels';
import { writeReplayAddress } from '@/components/screens/recording/replay-address';
import { Notice } from '@/components/ui/notice';
import { recordingQuery } from '@/lib/client/session-queries';

export interface ReplayPanelsProps {
  sessionId: string;
  /** Where to begin; null plays from the start. */
  position: number | null;
  onClose: () => void;
}

/** The session's current path, replayed. The address says where, so that a place can be kept. */
export default function ReplayPanels({ sessionId, position, onClose }: ReplayPanelsProps) {
  const { data, error } = useQuery(recordingQuery(sessionId));
  // Back leads out of the replay: its place in the address is gone then.
  useEffect(() => {
    const leave = () => {
      if (!new URLSearchParams(window.location.search).has('replay')) onClose();
    };
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, [onClose]);
  const keepPosition = useCallback((at: number) => writeReplayAddress(at), []);
  if (data) {
    return (
      <RecordingPanels
        recording={data}
        start={{ position: position ?? 0, isPlaying: position === null }}
        onKeep={keepPosition}
        onClose={onClose}
      />
    );
  }
  return (
    <Panel id="middle" className="flex flex-col items-center p-6">
      {error ? (
        <Notice variant="bad" isAlert title="The recording could not be read.">
          {error.message}
        </Notice>
      ) : (
        <p role="status" className="pt-24 text-ink-muted">
          Reading the recording…
        </p>
      )}
    </Panel>
  );
}
