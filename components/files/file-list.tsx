'use client';

import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { saveFile } from '@/lib/client/save-file';
import type { SessionFileData } from '@/lib/core/api/stored-file-operations';
import { FileRow } from './file-row';

export interface FileListProps {
  files: readonly SessionFileData[];
  /** Loads the bytes of one. */
  load: (fileId: string) => Promise<Blob>;
}

/** Files to be looked into and taken away. */
export function FileList({ files, load }: FileListProps) {
  const save = useMutation({
    mutationFn: async ({ file_id, name }: SessionFileData) => saveFile(name, await load(file_id)),
  });
  return (
    <>
      {save.error && <Notice variant="bad" isAlert title={save.error.message} />}
      <ul aria-label="Files" className="divide-y divide-line overflow-hidden rounded-lg border border-line">
        {files.map((file) => (
          <FileRow
            key={file.file_id}
            file={file}
            load={() => load(file.file_id)}
            download={
              <Button
                size="sm"
                icon={<Download />}
                aria-label={`Download ${file.name}`}
                disabled={save.isPending}
                onClick={() => save.mutate(file)}
              >
                Download
              </Button>
            }
          />
        ))}
      </ul>
    </>
  );
}
