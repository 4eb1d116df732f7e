'use client';

import { useCallback } from 'react';
import { ExportMenu } from '@/components/files/export-menu';
import { useExportSessions } from '@/components/files/use-export-sessions';
import { type ChosenSessions, countChosen, toChoice } from '@/components/sessions/chosen-sessions';
import { SessionList } from '@/components/sessions/session-list';
import { ProgressNote } from '@/components/ui/progress-note';

/** The sessions of the home page, with what other features add to them. */
export function HomeList() {
  const { exportChosen, progress } = useExportSessions();
  const renderExport = useCallback(
    (sessions: ChosenSessions) => (
      <ExportMenu
        onChoose={(format) => void exportChosen(toChoice(sessions), countChosen(sessions), format)}
      />
    ),
    [exportChosen],
  );
  return (
    <>
      <SessionList renderExport={renderExport} />
      <ProgressNote text={progress?.text ?? null} onStop={progress?.stop} />
    </>
  );
}
