'use client';

import { Package, Paperclip, Plus, Search } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { FileInput } from '@/components/ui/form/file-input';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { loadLater } from '@/lib/client/load-later';
import type { Attaching } from './use-attachments';

const SearchResultDialog = loadLater(() => import('./search-result-dialog'));

/** What else than text a message can hold. */
export function AddMenu({ attach, upload, add }: Pick<Attaching, 'attach' | 'upload' | 'add'>) {
  const input = useRef<HTMLInputElement>(null);
  const uploads = useRef<HTMLInputElement>(null);
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <FileInput ref={input} label="Files to attach" onFiles={attach} />
      <FileInput ref={uploads} label="Files to upload for code" onFiles={upload} />
      <Menu
        align="start"
        trigger={<IconButton label="Attach to the message" icon={<Plus />} size="md" />}
        groups={[
          [
            {
              label: 'Files…',
              description: 'Images, PDFs and text; paste or drop them here too',
              icon: <Paperclip />,
              onSelect: () => input.current?.click(),
            },
            {
              label: 'Files for code execution…',
              description: 'Uploaded to the Files API, and put into the container',
              icon: <Package />,
              onSelect: () => uploads.current?.click(),
            },
            {
              label: 'Search result…',
              description: 'A text with its source, which the model can cite',
              icon: <Search />,
              onSelect: () => setAdding(true),
            },
          ],
        ]}
      />
      {isAdding && (
        <Suspense>
          <SearchResultDialog onAdd={add} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
