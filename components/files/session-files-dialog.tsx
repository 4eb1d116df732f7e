'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FolderDown, FolderOpen, Upload } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FileInput } from '@/components/ui/form/file-input';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { Notice } from '@/components/ui/notice';
import { saveFile } from '@/lib/client/save-file';
import { loadArchive, loadSessionFile, sessionFilesQuery, uploadFile } from '@/lib/client/stored-file-calls';
import { FileList } from './file-list';

export interface SessionFilesDialogProps {
  sessionId: string;
  /** Saves what was edited: a file goes to where the model looks for it. */
  flush: () => Promise<void>;
  onClose: () => void;
}

/** The files of a session: uploaded for it, named in its turns, made by code. */
export default function SessionFilesDialog({ sessionId, flush, onClose }: SessionFilesDialogProps) {
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const query = sessionFilesQuery(sessionId);
  const { data, error, isPending } = useQuery(query);
  const saveAll = useMutation({
    mutationFn: async () => {
      const { name, file } = await loadArchive(sessionId);
      saveFile(name, file);
    },
  });
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      await flush();
      for (const file of files) await uploadFile(sessionId, file);
    },
    onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }),
  });
  const problem = upload.error ?? saveAll.error ?? error;
  const files = data?.files ?? [];

  return (
    <Dialog title="Files of this session" size="sm" onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto p-4">
        {problem && <Notice variant="bad" isAlert title={problem.message} />}
        {isPending && (
          <p role="status" className="text-ink-muted">
            Loading…
          </p>
        )}
        {data && files.length === 0 && (
          <EmptyState icon={<FolderOpen />}>
            No files yet. What code makes in a container appears here, and what you upload.
          </EmptyState>
        )}
        {files.length > 0 && <FileList files={files} load={(fileId) => loadSessionFile(sessionId, fileId)} />}
        {data && data.left_out > 0 && (
          <p className="text-ink-muted text-xs">{data.left_out} more are not listed.</p>
        )}
        <FileInput ref={input} label="Files to upload" onFiles={(chosen) => upload.mutate(chosen)} />
        <div className="flex flex-wrap justify-end gap-2">
          {files.length > 0 && (
            <Button icon={<FolderDown />} disabled={saveAll.isPending} onClick={() => saveAll.mutate()}>
              {saveAll.isPending ? 'Writing…' : 'Session and files as .zip'}
            </Button>
          )}
          <Button icon={<Upload />} disabled={upload.isPending} onClick={() => input.current?.click()}>
            {upload.isPending ? 'Uploading…' : 'Upload'}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
