'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/client/call';
import { ApiError } from '@/lib/client/call-api';
import { refreshLibrary, toolSetsQuery } from '@/lib/client/library-queries';
import type { ToolSetData } from '@/lib/core/api/tool-set-operations';
import type { SessionTool } from '@/lib/core/session/session-tool';
import { SaveSet } from './save-set';
import { takeVersion } from './take-version';

export interface ToolSetsDialogProps {
  /** Of the session: those from the library can be saved as a set. */
  tools: readonly SessionTool[];
  onAdd: (tools: readonly SessionTool[]) => void;
  onClose: () => void;
}

/** Sets of library tools: to be dropped into a session, deleted, or saved of its tools. */
export default function ToolSetsDialog({ tools, onAdd, onClose }: ToolSetsDialogProps) {
  const client = useQueryClient();
  const sets = useQuery(toolSetsQuery);
  const take = useMutation({
    mutationFn: ({ items }: ToolSetData) => Promise.all(items.map(takeIfThere)),
    onSuccess: (taken, { name, items }) => {
      const gone = items.filter((_, index) => taken[index] === null);
      onAdd(taken.filter((tool) => tool !== null));
      if (gone.length > 0) toast(`Added "${name}" without what the library has no more: ${tellGone(gone)}.`);
      onClose();
    },
    onError: (error) => toast(error.message, { isError: true }),
  });
  const remove = useMutation({
    mutationFn: ({ id }: ToolSetData) => call('deleteToolSet', { params: { id } }),
    onSuccess: (_, { name }) => toast(`Deleted the set "${name}". Its tools stay in the library.`),
    onError: (error) => toast(error.message, { isError: true }),
    onSettled: () => refreshLibrary(client),
  });
  return (
    <Dialog title="Sets of tools" size="sm" onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-4 overflow-y-auto p-4">
        {sets.isError && (
          <Notice
            variant="bad"
            isAlert
            title={sets.error.message}
            actions={<Button onClick={() => void sets.refetch()}>Try again</Button>}
          />
        )}
        {sets.isPending && (
          <p role="status" className="text-ink-muted">
            Reading the sets…
          </p>
        )}
        {sets.data?.items.length === 0 && <EmptyState>No sets yet.</EmptyState>}
        {sets.data && sets.data.items.length > 0 && (
          <ul aria-label="Sets" className="divide-y divide-line rounded-xl border border-line">
            {sets.data.items.map((set) => (
              <li key={set.id} className="flex items-center gap-2 px-3 py-2">
                <span className="min-w-0 flex-1">
                  <span dir="auto" className="block truncate font-medium" title={set.name}>
                    {set.name}
                  </span>
                  <span className="line-clamp-2 text-ink-muted text-xs [overflow-wrap:anywhere]">
                    {set.items.map(tellItem).join(', ')}
                  </span>
                </span>
                <Button
                  size="sm"
                  icon={<Plus />}
                  aria-label={`Add ${set.name}`}
                  disabled={take.isPending || set.items.every(({ name }) => name === null)}
                  onClick={() => take.mutate(set)}
                >
                  Add
                </Button>
                <IconButton
                  label={`Delete ${set.name}`}
                  icon={<Trash2 />}
                  disabled={remove.isPending}
                  onClick={() => remove.mutate(set)}
                />
              </li>
            ))}
          </ul>
        )}
        <SaveSet tools={tools} />
      </div>
    </Dialog>
  );
}

/** A version of a set as a tool of a session; null where the library has it no more. @throws ApiError */
async function takeIfThere({ name, ...pin }: ToolSetData['items'][number]): Promise<SessionTool | null> {
  if (name === null) return null;
  try {
    return await takeVersion(pin);
  } catch (error) {
    // Deleted since the sets were read.
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

const tellGone = (items: ToolSetData['items']): string =>
  items.map(({ name, toolId, version }) => `${name ?? toolId} v${version}`).join(', ');

const tellItem = ({ name, version }: ToolSetData['items'][number]): string =>
  name === null ? 'a tool that is gone' : `${name} v${version}`;
