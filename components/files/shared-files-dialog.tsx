'use client';

import { useQuery } from '@tanstack/react-query';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { loadSharedFile, sharedFilesQuery } from '@/lib/client/stored-file-calls';
import { FileList } from './file-list';

/** The files behind a link. */
export default function SharedFilesDialog({ token, onClose }: { token: string; onClose: () => void }) {
  const { data, error, isPending } = useQuery(sharedFilesQuery(token));
  return (
    <Dialog title="Files of this session" size="sm" onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 overflow-y-auto p-4">
        {error && <Notice variant="bad" isAlert title={error.message} />}
        {isPending && (
          <p role="status" className="text-ink-muted">
            Loading…
          </p>
        )}
        {data && <FileList files={data.files} load={(fileId) => loadSharedFile(token, fileId)} />}
      </div>
    </Dialog>
  );
}
