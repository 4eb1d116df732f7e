'use client';

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/client/call';
import {
  libraryToolQuery,
  refreshLibrary,
  toolVersionQuery,
  toolVersionsQuery,
} from '@/lib/client/library-queries';
import type { LibraryPin } from '@/lib/core/session/session-tool';
import { ToolFacts } from './tool-facts';
import { VersionDiff } from './version-diff';
import { VersionList } from './version-list';

export interface ToolHistoryDialogProps {
  toolId: string;
  /** The version a session holds. */
  pinned?: number;
  /** The definition as the session has it. */
  text?: string;
  /** Takes a version into the session; absent where there is none. */
  onTake?: (pin: LibraryPin, text: string) => void;
  onClose: () => void;
}

/** A tool of the library: its versions and what they changed, where it is used, its tags. Loaded when first opened. */
export default function ToolHistoryDialog(props: ToolHistoryDialogProps) {
  const { toolId, pinned, text: held, onTake, onClose } = props;
  const client = useQueryClient();
  const tool = useQuery(libraryToolQuery(toolId));
  const versions = useInfiniteQuery(toolVersionsQuery(toolId));
  const [chosen, setChosen] = useState<number>();
  const newest = tool.data?.newest ?? 1;
  const to = chosen ?? newest;
  // What a session holds is compared with what it might hold; else a version with the one before.
  const from = pinned !== undefined && pinned !== to && pinned <= newest ? pinned : Math.max(1, to - 1);
  const isPinKnown = tool.data !== undefined && pinned !== undefined && pinned <= newest;
  const kept = useQuery({ ...toolVersionQuery(toolId, pinned ?? 1), enabled: isPinKnown });
  const isEdited = isPinKnown && held !== undefined && kept.data !== undefined && kept.data.text !== held;

  const restore = useMutation({
    mutationFn: (number: number) =>
      call('addToolVersion', { params: { id: toolId }, body: { from: number } }),
    onSuccess: ({ number }) => {
      setChosen(undefined);
      toast(`Restored as version ${number}.`);
    },
    onError: (error) => toast(error.message, { isError: true }),
    onSettled: () => refreshLibrary(client),
  });
  const take = useMutation({
    mutationFn: (number: number) =>
      call('getToolVersion', { params: { id: toolId, number: String(number) } }),
    onSuccess: ({ number, text }) => {
      onTake?.({ toolId, version: number }, text);
      onClose();
    },
    onError: (error) => toast(error.message, { isError: true }),
  });

  return (
    <Dialog title={tool.data?.name ?? 'Tool of the library'} size="lg" onClose={onClose}>
      {tool.isError && (
        <div className="p-4">
          <Notice
            variant="bad"
            isAlert
            title={tool.error.message}
            actions={<Button onClick={() => void tool.refetch()}>Try again</Button>}
          />
        </div>
      )}
      {tool.isPending && <EmptyState variant="plain">Reading the versions…</EmptyState>}
      {tool.data && (
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto min-[900px]:flex-row min-[900px]:overflow-hidden">
          <div className="flex shrink-0 flex-col border-line border-b min-[900px]:w-72 min-[900px]:overflow-y-auto min-[900px]:border-r min-[900px]:border-b-0">
            {versions.isError && (
              <div className="p-2">
                <Notice
                  variant="bad"
                  isAlert
                  title={versions.error.message}
                  actions={<Button onClick={() => void versions.refetch()}>Try again</Button>}
                />
              </div>
            )}
            <VersionList
              versions={versions.data?.pages.flatMap(({ items }) => items) ?? []}
              chosen={to}
              pinned={pinned}
              onChoose={setChosen}
              onMore={versions.hasNextPage ? () => void versions.fetchNextPage() : undefined}
            />
          </div>
          <div className="flex min-w-0 flex-1 flex-col gap-5 p-4 min-[900px]:overflow-y-auto">
            <div className="flex flex-wrap items-center gap-2">
              {onTake && (
                <Button
                  variant="primary"
                  disabled={to === pinned || take.isPending}
                  onClick={() => take.mutate(to)}
                >
                  {to === pinned ? `The session has version ${to}` : `Use version ${to} in the session`}
                </Button>
              )}
              {onTake && isEdited && to !== pinned && (
                <p className="text-wait text-xs">Your edits since version {pinned} are replaced.</p>
              )}
              <Button
                icon={<History />}
                disabled={to === newest || restore.isPending}
                onClick={() => restore.mutate(to)}
              >
                {to === newest ? 'This is the newest' : `Restore version ${to}`}
              </Button>
            </div>
            <VersionDiff key={`${from}-${to}`} toolId={toolId} from={from} to={to} />
            <ToolFacts tool={tool.data} onDeleted={onClose} />
          </div>
        </div>
      )}
    </Dialog>
  );
}
