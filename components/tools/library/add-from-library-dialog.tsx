'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Checkbox } from '@/components/ui/form/checkbox';
import { countOf } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { useNow } from '@/components/ui/use-now';
import type { LibraryPin, SessionTool } from '@/lib/core/session/session-tool';
import { LibraryList } from './library-list';
import { takeVersion } from './take-version';
import { ToolLine } from './tool-line';

export interface AddFromLibraryDialogProps {
  onAdd: (tools: readonly SessionTool[]) => void;
  onClose: () => void;
}

/** As many as are taken at once: each is read by itself. */
const MAX_CHOSEN = 100;

/** Tools of the library to be ticked; their newest versions go into the session. */
export default function AddFromLibraryDialog({ onAdd, onClose }: AddFromLibraryDialogProps) {
  const now = useNow();
  const [chosen, setChosen] = useState<readonly LibraryPin[]>([]);
  const isChosen = (id: string) => chosen.some(({ toolId }) => toolId === id);
  const add = useMutation({
    mutationFn: () => Promise.all(chosen.map(takeVersion)),
    onSuccess: (tools) => {
      onAdd(tools);
      onClose();
    },
  });
  return (
    <Dialog title="Add from the library" onClose={onClose}>
      <div className="flex min-h-0 flex-1 flex-col gap-3 p-4">
        {add.isError && <Notice variant="bad" isAlert title={add.error.message} />}
        <LibraryList
          renderTool={(tool) => (
            <Checkbox
              className="px-3 py-2"
              label={<ToolLine tool={tool} now={now} />}
              checked={isChosen(tool.id)}
              disabled={!isChosen(tool.id) && chosen.length >= MAX_CHOSEN}
              onCheckedChange={(isOn) =>
                setChosen((before) => [
                  ...before.filter(({ toolId }) => toolId !== tool.id),
                  ...(isOn ? [{ toolId: tool.id, version: tool.newest }] : []),
                ])
              }
            />
          )}
        />
      </div>
      <div className="flex items-center gap-2 border-line border-t px-4 py-3">
        {chosen.length >= MAX_CHOSEN && (
          <p className="text-ink-muted text-xs">{MAX_CHOSEN} tools are added at once.</p>
        )}
        <Button
          variant="primary"
          className="ml-auto"
          disabled={chosen.length === 0 || add.isPending}
          onClick={() => add.mutate()}
        >
          {add.isPending ? 'Adding…' : `Add ${countOf(chosen.length, 'tool')}`}
        </Button>
      </div>
    </Dialog>
  );
}
