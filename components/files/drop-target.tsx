'use client';

import { FileDown } from 'lucide-react';
import { Suspense } from 'react';
import { ProgressNote } from '@/components/ui/progress-note';
import { useFileDrag } from '@/components/ui/use-file-drag';
import { loadLater } from '@/lib/client/load-later';
import { listImportNames } from '@/lib/core/format/list-import-names';
import type { ImportedWithNotes } from './import-report';
import type { ImportProgress } from './use-import-files';

const ImportReport = loadLater(() => import('./import-report'));

export interface DropTargetProps {
  onFiles: (files: readonly File[]) => void;
  progress: ImportProgress | null;
  report: readonly ImportedWithNotes[];
  onReportClose: () => void;
}

/** Takes files dropped anywhere on the page but where something else takes them, and shows how their import goes. */
export function DropTarget({ onFiles, progress, report, onReportClose }: DropTargetProps) {
  const isOver = useFileDrag();

  return (
    <>
      {isOver && (
        <section
          aria-label="Drop to import"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            onFiles([...event.dataTransfer.files]);
          }}
          className="fixed inset-0 z-50 flex items-center justify-center bg-canvas/95 p-6"
        >
          <div className="pointer-events-none flex h-full w-full flex-col items-center justify-center gap-2 rounded-2xl border-2 border-accent border-dashed text-center">
            <FileDown className="size-8 text-accent" />
            <p className="font-semibold text-base">Drop to import</p>
            <p className="max-w-96 text-ink-soft">
              {toSentence(listImportNames('or'))}, also in a .zip. Nothing is run.
            </p>
          </div>
        </section>
      )}
      {report.length > 0 && (
        <Suspense>
          <ImportReport sessions={report} onClose={onReportClose} />
        </Suspense>
      )}
      <ProgressNote
        text={
          progress &&
          `Importing ${progress.count > 1 ? `${progress.place} of ${progress.count}: ` : ''}${progress.name}…`
        }
        onStop={progress && progress.count > 1 ? progress.stop : undefined}
      />
    </>
  );
}

const toSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
