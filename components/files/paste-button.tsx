'use client';

import { ClipboardPaste } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { loadLater } from '@/lib/client/load-later';

const PasteDialog = loadLater(() => import('./paste-dialog'));

/** Makes a session of a pasted request or conversation, mended where it could not be sent. */
export function PasteButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<ClipboardPaste />} className="max-[520px]:hidden" onClick={() => setOpen(true)}>
        Paste
      </Button>
      {isOpen && (
        <Suspense>
          <PasteDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
