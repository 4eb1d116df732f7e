'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Checkbox } from '@/components/ui/form/checkbox';
import { Fieldset } from '@/components/ui/form/fieldset';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { ApiError } from '@/lib/client/call-api';
import { createPreset } from '@/lib/client/preset-calls';
import { presetsQuery } from '@/lib/client/preset-queries';
import type { PresetPart } from '@/lib/core/preset/preset-parts';
import { PresetNameFields } from './preset-name-fields';

const parts: { part: PresetPart; label: string; description: string }[] = [
  { part: 'config', label: 'Model and settings', description: 'The system prompt and variables too' },
  { part: 'tools', label: 'Tools', description: 'Exactly as typed' },
  {
    part: 'answerers',
    label: 'Who answers the tools',
    description: 'By hand or by mock, and example outputs',
  },
  {
    part: 'draft',
    label: 'The unsent message',
    description: 'What stands in the box below the conversation',
  },
];

export interface SavePresetDialogProps {
  sessionId: string;
  /** What the preset is called unless something else is typed. */
  title: string;
  /** Saves what was edited: a preset is made of what is shown. */
  flush: () => Promise<void>;
  onClose: () => void;
}

/** Makes a preset of the chosen parts of a session. */
export default function SavePresetDialog({ sessionId, title, flush, onClose }: SavePresetDialogProps) {
  const client = useQueryClient();
  const [typed, setTyped] = useState({ name: title, note: '' });
  const [chosen, setChosen] = useState<readonly PresetPart[]>(['config', 'tools', 'answerers']);
  // Answerers belong to tools.
  const include = chosen.filter((part) => part !== 'answerers' || chosen.includes('tools'));
  const save = useMutation({
    mutationFn: async () => {
      await flush();
      return createPreset({ sessionId, name: typed.name, note: typed.note.trim() || null, include });
    },
    onSuccess: (preset) => {
      void client.invalidateQueries({ queryKey: presetsQuery.queryKey });
      toast(`Saved as preset "${preset.name}".`);
      onClose();
    },
  });
  const isNameTaken = save.error instanceof ApiError && save.error.code === 'name_taken';

  return (
    <Dialog title="Save as preset" size="sm" onClose={onClose}>
      <form
        className="flex min-h-0 flex-col gap-4 overflow-y-auto p-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {save.isError && !isNameTaken && <Notice variant="bad" isAlert title={save.error.message} />}
        <PresetNameFields
          value={typed}
          onChange={(next) => {
            save.reset();
            setTyped(next);
          }}
          problem={isNameTaken ? save.error?.message : undefined}
        />
        <Fieldset legend="It holds" className="gap-2">
          {parts.map(({ part, label, description }) => (
            <Checkbox
              key={part}
              label={label}
              description={description}
              checked={include.includes(part)}
              disabled={part === 'answerers' && !chosen.includes('tools')}
              onCheckedChange={(checked) =>
                setChosen(checked ? [...chosen, part] : chosen.filter((other) => other !== part))
              }
            />
          ))}
        </Fieldset>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            disabled={save.isPending || typed.name.trim() === '' || include.length === 0}
          >
            {save.isPending ? 'Saving…' : 'Save preset'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
