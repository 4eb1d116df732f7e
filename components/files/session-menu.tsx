'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Copy, Download, Ellipsis, FilePlus2, Folder } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Suspense, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { MenuItem } from '@/components/ui/menu-item';
import { toast } from '@/components/ui/toast';
import { duplicateSession } from '@/lib/client/file-calls';
import { loadLater } from '@/lib/client/load-later';
import { refreshSessionLists } from '@/lib/client/session-list-queries';

const ExportDialog = loadLater(() => import('./export-dialog'));
const SessionFilesDialog = loadLater(() => import('./session-files-dialog'));

export interface SessionMenuProps {
  sessionId: string;
  /** Saves what was edited: a file or a copy is made of what is shown. */
  flush: () => Promise<void>;
  /** What other features can do with it. */
  more: MenuItem[];
}

/** What else can be done with a session. */
export default function SessionMenu({ sessionId, flush, more }: SessionMenuProps) {
  const router = useRouter();
  const client = useQueryClient();
  const [isExporting, setExporting] = useState(false);
  const [isListing, setListing] = useState(false);
  const duplicate = useMutation({
    mutationFn: async (turns: boolean) => {
      await flush();
      return duplicateSession(sessionId, turns);
    },
    onSuccess: ({ id, title }) => {
      void refreshSessionLists(client);
      toast(`This is "${title}".`, {
        action: { label: 'Back', onClick: () => router.push(`/sessions/${sessionId}`) },
      });
      router.push(`/sessions/${id}`);
    },
    onError: (error) => toast(error.message, { isError: true }),
  });
  return (
    <>
      <Menu
        trigger={<IconButton label="More actions" icon={<Ellipsis />} size="md" />}
        groups={[
          [
            {
              label: 'Export…',
              description: 'As JSON, Markdown, HTML, cURL, a test…',
              icon: <Download />,
              onSelect: () => setExporting(true),
            },
            {
              label: 'Files…',
              description: 'Uploaded here, or made by code',
              icon: <Folder />,
              onSelect: () => setListing(true),
            },
          ],
          [
            {
              label: 'Duplicate',
              description: 'With everything that was said and run',
              icon: <Copy />,
              onSelect: () => duplicate.mutate(true),
            },
            {
              label: 'Duplicate without turns',
              description: 'The same tools and settings, nothing said',
              icon: <FilePlus2 />,
              onSelect: () => duplicate.mutate(false),
            },
          ],
          more,
        ]}
      />
      {isListing && (
        <Suspense>
          <SessionFilesDialog sessionId={sessionId} flush={flush} onClose={() => setListing(false)} />
        </Suspense>
      )}
      {isExporting && (
        <Suspense>
          <ExportDialog sessionId={sessionId} flush={flush} onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </>
  );
}
