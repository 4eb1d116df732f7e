'use client';

import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { FileInput } from '@/components/ui/form/file-input';
import { importAccept } from '@/lib/core/format/import-syntax';
import { DropTarget } from './drop-target';
import { useImportFiles } from './use-import-files';

/** Imports files that are chosen, or dropped anywhere on the page. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const { importFiles, progress, report, closeReport } = useImportFiles();
  return (
    <>
      <FileInput ref={input} label="Files to import" accept={importAccept} onFiles={importFiles} />
      <Button icon={<Upload />} disabled={progress !== null} onClick={() => input.current?.click()}>
        {progress ? 'Importing…' : 'Import'}
      </Button>
      <DropTarget onFiles={importFiles} progress={progress} report={report} onReportClose={closeReport} />
    </>
  );
}
