'use client';

import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { importAccept } from '@/lib/core/format/import-syntax';
import { DropTarget } from './drop-target';
import { useImportFiles } from './use-import-files';

/** Imports files that are chosen, or dropped anywhere on the page. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const { importFiles, progress, report, closeReport } = useImportFiles();
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        accept={importAccept}
        onChange={(event) => {
          importFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again, after it was mended.
          event.target.value = '';
        }}
      />
      <Button icon={<Upload />} disabled={progress !== null} onClick={() => input.current?.click()}>
        {progress ? 'Importing…' : 'Import'}
      </Button>
      <DropTarget onFiles={importFiles} progress={progress} report={report} onReportClose={closeReport} />
    </>
  );
}
