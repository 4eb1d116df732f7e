import { Files } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { loadLater } from '@/lib/client/load-later';

const SharedFilesDialog = loadLater(() => import('@/components/files/shared-files-dialog'));

/** Opens the files behind a link. */
export function SharedFiles({ token }: { token: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Files />} onClick={() => setOpen(true)}>
        Files
      </Button>
      {isOpen && (
        <Suspense>
          <SharedFilesDialog token={token} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
