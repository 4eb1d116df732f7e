'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { countOf } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { importFile } from '@/lib/client/file-calls';
import { changeSessions } from '@/lib/client/session-list-calls';

/** How far an import of several files has come. */
export interface ImportProgress {
  name: string;
  /** From 1. */
  place: number;
  count: number;
}

interface Failure {
  name: string;
  reason: string;
}

/** So many failures are told one by one. */
const TOLD = 3;

/** Imports files one after the other, and tells what became of them; what was imported can be taken back. */
export function useImportFiles(): {
  importFiles: (files: readonly File[]) => void;
  progress: ImportProgress | null;
} {
  const client = useQueryClient();
  const router = useRouter();
  const [progress, setProgress] = useState<ImportProgress | null>(null);

  const work = useCallback(
    async (files: readonly File[]) => {
      const refresh = () => client.invalidateQueries({ queryKey: ['sessions'] });
      const made: Awaited<ReturnType<typeof importFile>>[] = [];
      const failures: Failure[] = [];
      for (const [index, file] of files.entries()) {
        setProgress({ name: file.name, place: index + 1, count: files.length });
        try {
          made.push(await importFile(file));
        } catch (error) {
          failures.push({ name: file.name, reason: error instanceof Error ? error.message : String(error) });
        }
      }
      setProgress(null);
      tell(failures);
      const undo = () => {
        void changeSessions({ ids: made.map(({ id }) => id), action: 'delete' })
          .catch((error: Error) => toast(error.message, { isError: true }))
          .then(refresh);
      };
      const [first] = made;
      if (first && made.length === 1) {
        toast([`Imported "${first.title}".`, ...first.notes].join(' '), {
          action: { label: 'Open', onClick: () => router.push(`/sessions/${first.id}`) },
          otherAction: { label: 'Undo', onClick: undo },
        });
      } else if (first) {
        toast(`Imported ${countOf(made.length, 'session')}.`, {
          action: { label: 'Show', onClick: () => router.push('/') },
          otherAction: { label: 'Undo', onClick: undo },
        });
      }
      await refresh();
    },
    [client, router],
  );

  const importFiles = useCallback(
    (files: readonly File[]) => {
      if (files.length > 0) void work(files);
    },
    [work],
  );
  return { importFiles, progress };
}

function tell(failures: readonly Failure[]): void {
  for (const { name, reason } of failures.slice(0, TOLD)) {
    toast(`${name} was not imported. ${reason}`, { isError: true });
  }
  const more = failures.length - TOLD;
  if (more > 0) toast(`${countOf(more, 'more file')} could not be imported.`, { isError: true });
}
