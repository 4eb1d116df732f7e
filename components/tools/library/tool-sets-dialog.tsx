'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import { countOf } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/client/call';
import { refreshLibrary, toolSetsQuery } from '@/lib/client/library-queries';
import type { ToolSetData } from '@/lib/core/api/tool-set-operations';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { SessionTool } from '@/lib/core/session/session-tool';
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
    mutationFn: ({ items }: ToolSetData) =>
      Promise.all(items.filter(({ name }) => name !== null).map(takeVersion)),
    onSuccess: (taken) => {
      onAdd(taken);
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

const tellItem = ({ name, version }: ToolSetData['items'][number]): string =>
  name === null ? 'a tool that is gone' : `${name} v${version}`;

/** Saves the versions that the session holds under a name. */
function SaveSet({ tools }: Pick<ToolSetsDialogProps, 'tools'>) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const items = tools.flatMap(({ library }) => library ?? []);
  const save = useMutation({
    mutationFn: () => call('createToolSet', { body: { name, items } }),
    onSuccess: (made) => {
      setName('');
      toast(`Saved the set "${made.name}".`);
    },
    onSettled: () => refreshLibrary(client),
  });
  if (items.length === 0) {
    return (
      <p className="text-ink-muted text-xs">
        A set is made of the tools of a session that are in the library. This session has none yet.
      </p>
    );
  }
  return (
    <form
      className="flex items-start gap-2 border-line border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="min-w-0 flex-1">
        <Field
          label="Save as a set"
          description={`${countOf(items.length, 'tool')} of this session, in the versions it has.`}
          error={save.error?.message}
        >
          <Input
            dir="auto"
            placeholder="Name"
            maxLength={limits.title.value}
            value={name}
            onChange={(event) => {
              save.reset();
              setName(event.target.value);
            }}
          />
        </Field>
      </div>
      <Button type="submit" className="mt-5" disabled={name.trim() === '' || save.isPending}>
        Save set
      </Button>
    </form>
  );
}
