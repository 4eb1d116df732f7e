'use client';

import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SegmentedControl } from '@/components/ui/form/segmented-control';
import { Notice } from '@/components/ui/notice';
import { TextViewer } from '@/components/ui/text/text-viewer';
import { toolDiffQuery, toolVersionQuery } from '@/lib/client/library-queries';
import { loadLater } from '@/lib/client/load-later';
import { VersionChanges } from './version-changes';

const DiffEditor = loadLater(() => import('@/components/editor/diff-editor'));

export interface VersionDiffProps {
  toolId: string;
  from: number;
  to: number;
}

/** What two versions do not share: by meaning, or as text. */
export function VersionDiff({ toolId, from, to }: VersionDiffProps) {
  const [view, setView] = useState<'meaning' | 'text'>('meaning');
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="font-medium">
          {from === to ? `Version ${to}` : `From version ${from} to version ${to}`}
        </h3>
        {from !== to && (
          <SegmentedControl
            label="Show changes"
            options={[
              { value: 'meaning', label: 'By meaning' },
              { value: 'text', label: 'As text' },
            ]}
            value={view}
            onChange={setView}
          />
        )}
      </div>
      {from !== to && view === 'meaning' && <Meaning toolId={toolId} from={from} to={to} />}
      {(from === to || view === 'text') && <Texts toolId={toolId} from={from} to={to} />}
    </div>
  );
}

function Meaning({ toolId, from, to }: VersionDiffProps) {
  const { data, error, refetch } = useQuery(toolDiffQuery(toolId, from, to));
  if (data) return <VersionChanges diff={data} />;
  return <Loading error={error} onRetry={() => void refetch()} />;
}

function Texts({ toolId, from, to }: VersionDiffProps) {
  const before = useQuery(toolVersionQuery(toolId, from));
  const after = useQuery(toolVersionQuery(toolId, to));
  const retry = () => {
    void before.refetch();
    void after.refetch();
  };
  if (!before.data || !after.data) return <Loading error={before.error ?? after.error} onRetry={retry} />;
  if (from === to) return <TextViewer text={after.data.text} isJson isTall label={`version ${to}`} />;
  return (
    <div className="h-[min(24rem,60dvh)] overflow-hidden rounded-md border border-line">
      <Suspense>
        <DiffEditor
          original={before.data.text}
          modified={after.data.text}
          language="json"
          label={`Versions ${from} and ${to}`}
        />
      </Suspense>
    </div>
  );
}

function Loading({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  if (!error)
    return (
      <p role="status" className="text-ink-muted">
        Comparing…
      </p>
    );
  return (
    <Notice
      variant="bad"
      isAlert
      title={error.message}
      actions={<Button onClick={onRetry}>Try again</Button>}
    />
  );
}
