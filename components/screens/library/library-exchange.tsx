'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileInput } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/format';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/client/call';
import { refreshLibrary } from '@/lib/client/library-queries';
import { loadLater } from '@/lib/client/load-later';
import type { JsonObject } from '@/lib/core/claude/message';

const ImportToolsDialog = loadLater(() => import('@/components/tools/exchange/import-tools-dialog'));

/** Brings tools into the library, each as a new one. */
export function LibraryExchange() {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const add = useMutation({
    mutationFn: async (definitions: readonly JsonObject[]) => {
      // One after the other: the newest of the list is the last of what was brought in.
      for (const definition of definitions) {
        await call('createLibraryTool', { body: { definition, note: 'Imported' } });
      }
      return definitions.length;
    },
    onSuccess: (count) => toast(`Added ${countOf(count, 'tool')} to the library.`),
    onError: (error) => toast(error.message, { isError: true }),
    onSettled: () => refreshLibrary(client),
  });
  return (
    <>
      <Button icon={<FileInput />} disabled={add.isPending} onClick={() => setOpen(true)}>
        {add.isPending ? 'Adding…' : 'Import'}
      </Button>
      {isOpen && (
        <Suspense>
          <ImportToolsDialog onAdd={(chosen) => add.mutate(chosen)} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
