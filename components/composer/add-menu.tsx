'use client';

import { Plus } from 'lucide-react';
import { Suspense, useMemo, useRef, useState } from 'react';
import { FileInput } from '@/components/ui/form/file-input';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { loadLater } from '@/lib/client/load-later';
import type { SessionTool } from '@/lib/core/session/session-tool';
import type { Attaching } from './use-attachments';

const SearchResultDialog = loadLater(() => import('./search-result-dialog'));
const SystemNoteDialog = loadLater(() => import('./system-note-dialog'));
const ToolChangeDialog = loadLater(() => import('./tool-change-dialog'));

export interface AddMenuProps extends Pick<Attaching, 'attach' | 'upload' | 'add'> {
  model: string;
  tools: readonly SessionTool[];
}

/** What else than text a message can hold, and what can follow it. */
export function AddMenu({ attach, upload, add, model, tools }: AddMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  const uploads = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState<'search-result' | 'system' | 'tool'>();
  const hasTools = tools.some(({ enabled }) => enabled);
  const groups = useMemo(
    () => async () => {
      const { listAddable } = await import('./list-addable');
      return listAddable({
        model,
        hasTools,
        chooseFiles: () => input.current?.click(),
        chooseUploads: () => uploads.current?.click(),
        add: setAdding,
      });
    },
    [model, hasTools],
  );
  const close = () => setAdding(undefined);
  return (
    <>
      <FileInput ref={input} label="Files to attach" onFiles={attach} />
      <FileInput ref={uploads} label="Files to upload for code" onFiles={upload} />
      <Menu
        // Its items are loaded once, for one model.
        key={`${model} ${hasTools}`}
        align="start"
        trigger={<IconButton label="Attach to the message" icon={<Plus />} size="md" />}
        groups={groups}
      />
      <Suspense>
        {adding === 'search-result' && <SearchResultDialog onAdd={add} onClose={close} />}
        {adding === 'system' && <SystemNoteDialog onAdd={add} onClose={close} />}
        {adding === 'tool' && <ToolChangeDialog tools={tools} onAdd={add} onClose={close} />}
      </Suspense>
    </>
  );
}
