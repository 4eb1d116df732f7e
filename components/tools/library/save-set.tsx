'use client';

import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import { countOf } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/client/call';
import { refreshLibrary, toolsByIdQuery, toolVersionQuery } from '@/lib/client/library-queries';
import type { LibraryToolData } from '@/lib/core/api/library-operations';
import { limits } from '@/lib/core/limits/limits.mjs';
import type { LibraryPin, SessionTool } from '@/lib/core/session/session-tool';
import { nameTool, readTool } from '@/lib/core/tool/read-tool';

interface PinnedTool {
  name: string;
  text: string;
  pin: LibraryPin;
}

/** Saves the versions that a session holds under a name; what this library does not have is left out. */
export function SaveSet({ tools }: { tools: readonly SessionTool[] }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const pinned = tools.flatMap(({ library, text }): PinnedTool[] =>
    library ? [{ name: nameTool(readTool(text)), text, pin: library }] : [],
  );
  const query = toolsByIdQuery([...new Set(pinned.map(({ pin }) => pin.toolId))]);
  const { data } = useQuery(query);
  const isUnknown = ({ pin }: PinnedTool) => data !== undefined && !isThere(pin, data.items);
  const unknown = pinned.filter(isUnknown);
  const known = data ? pinned.filter((tool) => !isUnknown(tool)).slice(0, limits.setTools.value) : [];
  const versions = useQueries({ queries: known.map(({ pin }) => toolVersionQuery(pin.toolId, pin.version)) });
  const edited = known.filter(({ text }, index) => {
    const version = versions[index]?.data;
    return version !== undefined && version.text !== text;
  });
  const save = useMutation({
    mutationFn: async () => {
      const { items: found } = await client.fetchQuery(query);
      const items = pinned.flatMap(({ pin }) => (isThere(pin, found) ? [pin] : []));
      return call('createToolSet', { body: { name, items } });
    },
    onSuccess: (made) => {
      setName('');
      toast(`Saved the set "${made.name}".`);
    },
    onSettled: () => refreshLibrary(client),
  });
  if (pinned.length === unknown.length) {
    return (
      <p className="text-ink-muted text-xs">
        A set is made of the tools of a session that are in the library. This session has none yet.
      </p>
    );
  }
  return (
    <form
      className="flex flex-col gap-2 border-line border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field
            label="Save as a set"
            description={`${countOf(pinned.length - unknown.length, 'tool')} of this session, in the versions it has.`}
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
      </div>
      <Names of={unknown} says="Left out, because this library does not have them:" />
      <Names of={edited} says="Edited here since; the set has the version of the library:" />
    </form>
  );
}

const isThere = ({ toolId, version }: LibraryPin, items: readonly LibraryToolData[]): boolean =>
  items.some(({ id, newest }) => id === toolId && version <= newest);

function Names({ of, says }: { of: readonly PinnedTool[]; says: string }) {
  if (of.length === 0) return null;
  return (
    <p dir="auto" className="text-ink-soft text-xs [overflow-wrap:anywhere]">
      {says} {of.map(({ name, pin }) => `${name} v${pin.version}`).join(', ')}
    </p>
  );
}
