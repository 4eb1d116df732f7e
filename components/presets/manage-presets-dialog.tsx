'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { toast } from '@/components/ui/toast';
import { createPreset, deletePreset, updatePreset } from '@/lib/client/preset-calls';
import { presetsQuery } from '@/lib/client/preset-queries';
import type { PresetData } from '@/lib/core/api/preset-operations';
import { PresetList } from './preset-list';
import { PresetNameFields } from './preset-name-fields';
import { PresetRow } from './preset-row';

export interface ManagePresetsDialogProps {
  /** Begins a session with a preset. */
  onStart: (preset: PresetData) => void;
  onClose: () => void;
}

/** All presets: to begin with one, to rename and to delete. */
export default function ManagePresetsDialog({ onStart, onClose }: ManagePresetsDialogProps) {
  const client = useQueryClient();
  const [renamedId, setRenamedId] = useState<string>();
  const refresh = () => client.invalidateQueries({ queryKey: presetsQuery.queryKey });
  const onError = (error: Error) => toast(error.message, { isError: true });

  const putBack = useMutation({
    mutationFn: ({ name, note, parts }: PresetData) => createPreset({ name, note, parts }),
    onError,
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (preset: PresetData) => deletePreset(preset.id),
    onSuccess: (_, preset) =>
      toast(`Deleted the preset "${preset.name}".`, {
        action: { label: 'Undo', onClick: () => putBack.mutate(preset) },
      }),
    onError,
    onSettled: refresh,
  });

  return (
    <Dialog title="Presets" size="sm" onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 p-4">
        <PresetList
          renderRow={(preset) =>
            preset.id === renamedId ? (
              <RenameForm
                key={preset.id}
                preset={preset}
                onDone={() => {
                  void refresh();
                  setRenamedId(undefined);
                }}
                onCancel={() => setRenamedId(undefined)}
              />
            ) : (
              <PresetRow
                key={preset.id}
                preset={preset}
                actions={
                  <>
                    <Button
                      size="sm"
                      aria-label={`New session from ${preset.name}`}
                      onClick={() => onStart(preset)}
                    >
                      New session
                    </Button>
                    <IconButton
                      label={`Rename ${preset.name}`}
                      icon={<Pencil />}
                      onClick={() => setRenamedId(preset.id)}
                    />
                    <IconButton
                      label={`Delete ${preset.name}`}
                      icon={<Trash2 />}
                      disabled={remove.isPending}
                      onClick={() => remove.mutate(preset)}
                    />
                  </>
                }
              />
            )
          }
        />
      </div>
    </Dialog>
  );
}

interface RenameFormProps {
  preset: PresetData;
  onDone: () => void;
  onCancel: () => void;
}

function RenameForm({ preset, onDone, onCancel }: RenameFormProps) {
  const [typed, setTyped] = useState({ name: preset.name, note: preset.note ?? '' });
  const rename = useMutation({
    mutationFn: () => updatePreset(preset.id, { name: typed.name, note: typed.note.trim() || null }),
    onSuccess: onDone,
  });
  return (
    <li className="bg-raised p-3">
      <form
        aria-label={`Rename ${preset.name}`}
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate();
        }}
      >
        <PresetNameFields value={typed} onChange={setTyped} problem={rename.error?.message} />
        <div className="flex justify-end gap-2">
          <Button size="sm" onClick={onCancel}>
            Cancel
          </Button>
          <Button
            size="sm"
            variant="primary"
            type="submit"
            disabled={rename.isPending || typed.name.trim() === ''}
          >
            Save
          </Button>
        </div>
      </form>
    </li>
  );
}
