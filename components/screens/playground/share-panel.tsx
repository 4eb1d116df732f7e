'use client';

import { useMemo, useState } from 'react';
import { RecordingTranscript } from '@/components/screens/recording/recording-transcript';
import { snapshotTabs } from '@/components/screens/shared/snapshot-tabs';
import ShareDialog from '@/components/share/share-dialog';
import { Tabs } from '@/components/ui/tabs';
import { toBlocks } from '@/lib/core/claude/message';
import type { ShownSession, ShownTurn } from '@/lib/core/cut/shown';
import { isQuestion } from '@/lib/core/session/is-question';
import { titleFrom } from '@/lib/core/session/title-from';
import type { Snapshot } from '@/lib/core/share/snapshot';

/** Shares a session: the dialog, with everything as the link would show it. */
export default function SharePanel({ session, onClose }: { session: ShownSession; onClose: () => void }) {
  const exchanges = useMemo(() => findExchanges(session.turns), [session.turns]);
  return (
    <ShareDialog
      sessionId={session.id}
      title={session.title}
      exchanges={exchanges}
      renderPreview={(snapshot) => <Preview snapshot={snapshot} />}
      onClose={onClose}
    />
  );
}

function Preview({ snapshot }: { snapshot: Snapshot }) {
  const [tab, setTab] = useState('conversation');
  const conversation = {
    id: 'conversation',
    label: 'Conversation',
    panel: <RecordingTranscript recording={snapshot} />,
  };
  return (
    <Tabs label="Preview" value={tab} onChange={setTab} tabs={[conversation, ...snapshotTabs(snapshot)]} />
  );
}

/** A question with everything up to the next one; the path may begin with something else. */
function findExchanges(turns: readonly ShownTurn[]) {
  const starts = turns.flatMap(({ message }, index) => (index === 0 || isQuestion(message) ? [index] : []));
  return starts.flatMap((start, index) => {
    const first = turns[start];
    const last = turns[(starts[index + 1] ?? turns.length) - 1];
    if (!first || !last) return [];
    const asked = isQuestion(first.message) ? titleFrom(toBlocks(first.message.content)) : 'The beginning';
    const label = asked ?? `Message ${index + 1}`;
    return [{ firstTurnId: first.id, lastTurnId: last.id, label }];
  });
}
