'use client';

import { exportSessions } from '@/components/files/export-sessions';
import { SessionList } from '@/components/sessions/session-list';

const onExport = (sessions: readonly { id: string; title: string }[]) => void exportSessions(sessions);

/** The sessions of the home page, with what other features add to them. */
export function HomeList() {
  return <SessionList onExport={onExport} />;
}
