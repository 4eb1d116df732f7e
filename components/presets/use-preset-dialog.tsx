'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldLabel } from '@/components/ui/form/field-label';
import { Select } from '@/components/ui/form/select';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { applyPreset } from '@/lib/client/preset-calls';
import { saveSession } from '@/lib/client/session-calls';
import { sessionQuery } from '@/lib/client/session-queries';
import type { PresetData } from '@/lib/core/api/preset-operations';
import type { ShownSession } from '@/lib/core/cut/shown';
import { PresetList } from './preset-list';
import { PresetRow } from './preset-row';

export interface UsePresetDialogProps {
  sessionId: string;
  /** Saves what was edited, so that it is what comes back with Undo. */
  flush: () => Promise<void>;
  onClose: () => void;
}

type ToolPolicy = 'add' | 'replace';

const policies: { value: ToolPolicy; label: string }[] = [
  { value: 'add', label: 'Add to those that are here' },
  { value: 'replace', label: 'Replace those that are here' },
];

/** Uses a preset in a session that is there; what was before can be put back. */
export default function UsePresetDialog({ sessionId, flush, onClose }: UsePresetDialogProps) {
  const client = useQueryClient();
  const id = useId();
  const [tools, setTools] = useState<ToolPolicy>('add');
  const { queryKey } = sessionQuery(sessionId);

  const undo = useMutation({
    mutationFn: async ({ before, after }: { before: ShownSession; after: ShownSession }) => {
      const { config, tools: kept, draft } = before;
      await flush();
      const { session: now } = await client.fetchQuery({ ...sessionQuery(sessionId), staleTime: 0 });
      // Whatever was edited since has another revision, and is not thrown away; a message has none.
      const isUntouched = now.draft === after.draft;
      await saveSession(sessionId, {
        config,
        tools: kept,
        ...(isUntouched ? { draft } : {}),
        revision: after.revision,
      });
      await client.invalidateQueries({ queryKey });
    },
    onError: (error) => toast(`Not put back: ${error.message}`, { isError: true }),
  });
  const use = useMutation({
    mutationFn: async (preset: PresetData) => {
      await flush();
      const { session: before } = await client.fetchQuery({ ...sessionQuery(sessionId), staleTime: 0 });
      await applyPreset(sessionId, { presetId: preset.id, tools });
      const { session: after } = await client.fetchQuery({ ...sessionQuery(sessionId), staleTime: 0 });
      return { before, after };
    },
    onSuccess: ({ before, after }, { name }) => {
      toast(`Using "${name}".`, { action: { label: 'Undo', onClick: () => undo.mutate({ before, after }) } });
      onClose();
    },
  });

  return (
    <Dialog title="Use a preset" size="sm" onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-3 p-4">
        {use.isError && <Notice variant="bad" isAlert title={use.error.message} />}
        <p className="text-ink-soft text-xs">
          What the preset holds takes the place of what is here; the conversation stays. A tool of the same
          name is replaced either way.
        </p>
        <div className="flex items-center gap-2">
          <FieldLabel htmlFor={id} className="shrink-0">
            Its tools
          </FieldLabel>
          <Select
            id={id}
            value={tools}
            options={policies}
            onChange={(value) => setTools(value === 'replace' ? 'replace' : 'add')}
          />
        </div>
        <PresetList
          renderRow={(preset) => (
            <PresetRow
              key={preset.id}
              preset={preset}
              actions={
                <Button
                  size="sm"
                  aria-label={`Use ${preset.name}`}
                  disabled={use.isPending}
                  onClick={() => use.mutate(preset)}
                >
                  {use.isPending && use.variables.id === preset.id ? 'Using…' : 'Use'}
                </Button>
              }
            />
          )}
        />
      </div>
    </Dialog>
  );
}
