'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { countOf } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { importFile } from '@/lib/client/file-calls';
import { changeSessions } from '@/lib/client/session-list-calls';
import { refreshSessionLists } from '@/lib/client/session-list-queries';
import { untilLoaded } from '@/lib/client/until-loaded';
import { toProblem } from '@/lib/core/to-problem';
import type { ImportedWithNotes } from './import-report';
import type { FileSource } from './open-archive';
import { findFileProblem, toImportProblem } from './to-import-problem';
import { toUtf8File } from './to-utf8-file';

/** How far an import of several files has come. */
export interface ImportProgress {
  name: string;
  /** From 1. */
  place: number;
  count: number;
  /** Leaves out what is still to come. */
  stop: () => void;
}

interface Failure {
  name: string;
  reason: string;
}

/** So many failures are told one by one. */
const TOLD = 3;

/** Imports files, and those of archives, one after the other, and tells what became of them; what was imported can be taken back. */
export function useImportFiles(): {
  importFiles: (files: readonly File[]) => void;
  progress: ImportProgress | null;
  /** The imported files of which something was not taken as it stood. */
  report: readonly ImportedWithNotes[];
  closeReport: () => void;
} {
  const client = useQueryClient();
  const router = useRouter();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [report, setReport] = useState<readonly ImportedWithNotes[]>([]);

  const work = useCallback(
    async (files: readonly File[]) => {
      const refresh = () => refreshSessionLists(client);
      const made: Awaited<ReturnType<typeof importFile>>[] = [];
      const failures: Failure[] = [];
      const attempt = async (name: string, deed: () => Promise<void>) => {
        try {
          await deed();
        } catch (error) {
          failures.push({ name, reason: toProblem(error) });
        }
      };
      const sources: FileSource[] = [];
      for (const file of files)
        await attempt(file.name, async () => void sources.push(...(await open(file))));
      let isStopped = false;
      const stop = () => {
        isStopped = true;
      };
      for (const [index, { name, read }] of sources.entries()) {
        if (isStopped) break;
        setProgress({ name, place: index + 1, count: sources.length, stop });
        await attempt(name, async () => {
          const file = await read();
          try {
            made.push(await importFile(file));
          } catch (error) {
            throw await toImportProblem(error, file);
          }
        });
      }
      setProgress(null);
      tell(failures);
      const undo = () => {
        void changeSessions({ ids: made.map(({ id }) => id), action: 'delete' })
          .catch((error: unknown) => toast(toProblem(error), { isError: true }))
          .then(refresh);
      };
      setReport(made.filter(({ notes }) => notes.length > 0));
      const [first] = made;
      if (first && made.length === 1) {
        toast(`Imported "${first.title}".`, {
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
  const closeReport = useCallback(() => setReport([]), []);
  return { importFiles, progress, report, closeReport };
}

/** The files to be imported: the file itself, or what an archive holds. */
async function open(file: File): Promise<FileSource[]> {
  if (!/\.zip$/i.test(file.name)) {
    const readable = await toUtf8File(file);
    const problem = await findFileProblem(readable);
    if (problem) throw new Error(problem);
    return [{ name: file.name, read: async () => readable }];
  }
  const { openArchive } = await untilLoaded(() => import('./open-archive'));
  return openArchive(file);
}

function tell(failures: readonly Failure[]): void {
  for (const { name, reason } of failures.slice(0, TOLD)) {
    toast(`${name} was not imported. ${reason}`, { isError: true });
  }
  const more = failures.length - TOLD;
  if (more > 0) toast(`${countOf(more, 'more file')} could not be imported.`, { isError: true });
}
