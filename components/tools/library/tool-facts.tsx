'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Archive, ArchiveRestore, Download } from 'lucide-react';
import Link from 'next/link';
import { Suspense, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { Input } from '@/components/ui/form/input';
import { countOf } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { type AnswerOf, call } from '@/lib/client/call';
import { refreshLibrary } from '@/lib/client/library-queries';
import { loadLater } from '@/lib/client/load-later';
import { readTool } from '@/lib/core/tool/read-tool';
import { DeleteLibraryTool } from './delete-library-tool';
import { readTags } from './read-tags';

const ExportToolsDialog = loadLater(() => import('../exchange/export-tools-dialog'));

export interface ToolFactsProps {
  tool: AnswerOf<'getLibraryTool'>;
  onDeleted: () => void;
}

/** What is no part of a version: where the tool is used, its tags, the archive; and its end. */
export function ToolFacts({ tool, onDeleted }: ToolFactsProps) {
  const { id, tags, archived, uses } = tool;
  const client = useQueryClient();
  const [typed, setTyped] = useState(tags.join(', '));
  const [isExporting, setExporting] = useState(false);
  const definition = readTool(tool.version.text);
  const onError = (error: Error) => toast(error.message, { isError: true });
  const onSettled = () => refreshLibrary(client);
  const change = useMutation({
    mutationFn: (body: { tags?: string[]; archived?: boolean }) =>
      call('updateLibraryTool', { params: { id }, body }),
    onSuccess: (changed, body) => {
      setTyped(changed.tags.join(', '));
      toast(body.tags ? 'Tags saved.' : changed.archived ? 'Archived.' : 'Taken out of the archive.');
    },
    onError,
    onSettled,
  });
  return (
    <div className="flex flex-col gap-4 border-line border-t pt-4">
      <section aria-label="Where it is used">
        <h3 className="font-medium">
          {uses.total === 0 ? 'Used in no session' : `Used in ${countOf(uses.total, 'session')}`}
        </h3>
        <ul className="mt-1 max-h-48 overflow-y-auto">
          {uses.sessions.map((session) => (
            <li key={session.id} className="flex min-w-0 items-center gap-2 py-0.5">
              <Badge variant={session.version < tool.newest ? 'wait' : 'neutral'}>v{session.version}</Badge>
              {session.inBin ? (
                <span dir="auto" className="min-w-0 truncate text-ink-muted">
                  {session.title} (in the bin)
                </span>
              ) : (
                <Link
                  href={`/sessions/${session.id}`}
                  prefetch={false}
                  dir="auto"
                  className="min-w-0 truncate text-info hover:underline"
                >
                  {session.title}
                </Link>
              )}
            </li>
          ))}
        </ul>
        {uses.total > uses.sessions.length && (
          <p className="text-ink-muted text-xs">and {uses.total - uses.sessions.length} more</p>
        )}
      </section>
      <form
        className="flex max-w-lg items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ tags: readTags(typed) });
        }}
      >
        <div className="min-w-0 flex-1">
          <Field label="Tags, with commas between them">
            <Input dir="auto" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </Field>
        </div>
        <Button type="submit" disabled={change.isPending || readTags(typed).join() === tags.join()}>
          Save tags
        </Button>
      </form>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          icon={archived ? <ArchiveRestore /> : <Archive />}
          disabled={change.isPending}
          onClick={() => change.mutate({ archived: !archived })}
        >
          {archived ? 'Take out of the archive' : 'Archive'}
        </Button>
        <Button icon={<Download />} disabled={!definition} onClick={() => setExporting(true)}>
          Export
        </Button>
        <DeleteLibraryTool tool={tool} onDeleted={onDeleted} />
      </div>
      {isExporting && definition && (
        <Suspense>
          <ExportToolsDialog tools={[definition]} onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </div>
  );
}
