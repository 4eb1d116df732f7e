'use client';

import { useQuery } from '@tanstack/react-query';
import { LibraryBig } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { toolsByIdQuery, toolVersionQuery } from '@/lib/client/library-queries';
import type { LibraryPin } from '@/lib/core/session/session-tool';

export interface PinBarProps {
  pin: LibraryPin;
  /** The definition as it is in the session. */
  text: string;
  onSave: () => void;
  onHistory: () => void;
}

/** Which version of the library a tool was taken from, whether it was edited since, and whether a newer one exists. */
export default function PinBar({ pin: { toolId, version }, text, onSave, onHistory }: PinBarProps) {
  const found = useQuery(toolsByIdQuery([toolId]));
  const tool = found.data?.items[0];
  const isThere = tool !== undefined && version <= tool.newest;
  const kept = useQuery({ ...toolVersionQuery(toolId, version), enabled: isThere });
  const isEdited = kept.data !== undefined && kept.data.text !== text;
  const isOld = isThere && tool.newest > version;
  return (
    <section
      aria-label="Library"
      className="flex min-h-8 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-line border-b bg-raised px-3 py-1 text-xs"
    >
      <LibraryBig className="size-3.5 shrink-0 text-ink-muted" />
      {found.isPending && <span className="text-ink-muted">Version {version} of the library</span>}
      {found.isError && <span className="text-ink-muted">The library could not be read.</span>}
      {found.data && !isThere && (
        <span className="text-ink-muted">From version {version} of a tool that is not in this library.</span>
      )}
      {isThere && (
        <>
          <Badge variant={isOld ? 'wait' : 'neutral'}>v{version}</Badge>
          <span className="text-ink-soft">
            {isOld ? `Version ${tool.newest} exists` : 'The newest version'}
            {isEdited && ', edited here since'}
            {tool.archived && ', archived'}
          </span>
          <span className="ml-auto flex gap-1">
            {isEdited && (
              <Button size="sm" onClick={onSave}>
                Save version…
              </Button>
            )}
            <Button size="sm" variant={isOld ? 'primary' : 'secondary'} onClick={onHistory}>
              {isOld ? 'See what changes' : 'Versions'}
            </Button>
          </span>
        </>
      )}
    </section>
  );
}
