'use client';

import { useMemo } from 'react';
import { RecordingTranscript } from '@/app/_recording/recording-transcript';
import ShareDialog from '@/components/share/share-dialog';
import type { SessionData, TurnData } from '@/lib/core/api/session-operations';
import { isToolResultBlock, toBlocks } from '@/lib/core/claude/message';
import { titleFrom } from '@/lib/core/session/title-from';

/** Shares a session: the dialog, with the conversation as the link would show it. */
export default function SharePanel({ session, onClose }: { session: SessionData; onClose: () => void }) {
  const ends = useMemo(() => findEnds(session.turns), [session.turns]);
  return (
    <ShareDialog
      sessionId={session.id}
      title={session.title}
      ends={ends}
      renderPreview={(snapshot) => <RecordingTranscript recording={snapshot} />}
      onClose={onClose}
    />
  );
}

/** Where an exchange ends: before the next message of the person, and at the end of the path. */
function findEnds(turns: readonly TurnData[]): { turnId: string; label: string }[] {
  return turns.flatMap((turn, index) => {
    const next = turns[index + 1];
    if (next && !isQuestion(next)) return [];
    const asked = turns.slice(0, index + 1).findLast(isQuestion);
    const label = asked ? titleFrom(toBlocks(asked.message.content)) : 'The beginning';
    return [{ turnId: turn.id, label: `The answer to: ${label}` }];
  });
}

const isQuestion = ({ message }: TurnData): boolean =>
  message.role === 'user' && !toBlocks(message.content).some(isToolResultBlock);
