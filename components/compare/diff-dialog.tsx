'use client';

import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { loadLater } from '@/lib/client/load-later';
import type { DiffTexts } from './open-diff';

const DiffEditor = loadLater(() => import('@/components/editor/diff-editor'));

/** Two texts in the diff editor, over the page. */
export default function DiffDialog({ texts, onClose }: { texts: DiffTexts; onClose: () => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['diff-texts', texts.key],
    queryFn: texts.read,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return (
    <Dialog title={texts.title} onClose={onClose} size="lg">
      <div className="min-h-0 flex-1">
        {error && (
          <div className="p-4">
            <Notice
              variant="bad"
              isAlert
              title="The texts could not be read."
              actions={<Button onClick={() => void refetch()}>Try again</Button>}
            >
              {error.message}
            </Notice>
          </div>
        )}
        {!error && !data && (
          <p role="status" className="pt-24 text-center text-ink-muted">
            Reading both texts…
          </p>
        )}
        {data && (
          <Suspense>
            <DiffEditor original={data.a} modified={data.b} language={texts.language} label={texts.title} />
          </Suspense>
        )}
      </div>
    </Dialog>
  );
}
