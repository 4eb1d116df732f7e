'use client';

import { DropTarget } from './drop-target';
import { useImportFiles } from './use-import-files';

/** Imports what is dropped on a page that has no other way to. */
export default function PageDrop() {
  const { importFiles, progress, report, closeReport } = useImportFiles();
  return <DropTarget onFiles={importFiles} progress={progress} report={report} onReportClose={closeReport} />;
}
