'use client';

import { useCallback, useState } from 'react';
import { countOf, formatSize } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { exportSession, exportSessions } from '@/lib/client/file-calls';
import { saveFile } from '@/lib/client/save-file';
import type { SessionChoice } from '@/lib/core/api/session-list-operations';
import type { ExportFormat } from '@/lib/core/format/export-formats';
import { toProblem } from '@/lib/core/to-problem';

/** How far an export of several sessions has come. */
export interface ExportProgress {
  text: string;
  stop: () => void;
}

type ExportChosen = (choice: SessionChoice, count: number, format: ExportFormat) => Promise<void>;

/** Saves sessions: one as the file it is, several as one archive. */
export function useExportSessions(): { exportChosen: ExportChosen; progress: ExportProgress | null } {
  const [progress, setProgress] = useState<ExportProgress | null>(null);

  const exportChosen: ExportChosen = useCallback(async (choice, count, format) => {
    const [only, ...others] = choice.ids ?? [];
    const stopping = new AbortController();
    const tell = (bytes: number) => {
      const read = bytes > 0 ? `: ${formatSize(bytes)}` : '';
      setProgress({
        text: `Exporting ${countOf(count, 'session')}${read}…`,
        stop: () => stopping.abort(),
      });
    };
    tell(0);
    try {
      const isOne = only !== undefined && others.length === 0;
      const { name, file } = isOne
        ? await exportSession(only, format)
        : await exportSessions(choice, format, tell, stopping.signal);
      saveFile(name, file);
    } catch (error) {
      if (!stopping.signal.aborted) toast(toProblem(error), { isError: true });
    } finally {
      setProgress(null);
    }
  }, []);
  return { exportChosen, progress };
}
