'use client';

import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { parseReplayAddress } from '@/components/screens/recording/replay-address';
import { Notice } from '@/components/ui/notice';
import { importFile } from '@/lib/client/file-calls';
import { unpackSnapshot } from '@/lib/client/pack-snapshot';
import { writeJson } from '@/lib/core/json/write-json';
import { type Snapshot, snapshotSchema } from '@/lib/core/share/snapshot';
import { SharedSession } from './shared-session';

/** A session that its link holds itself. */
export function EmbeddedSession() {
  const fragment = useSyncExternalStore(watchFragment, readFragment, () => null);
  const held = useQuery({
    queryKey: ['embedded-session', fragment],
    queryFn: async () => snapshotSchema.parse(await unpackSnapshot(fragment ?? '')),
    enabled: fragment !== null,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });
  if (held.data) return <Held key={fragment} snapshot={held.data} />;
  return (
    <main className="mx-auto w-full max-w-xl p-6">
      {held.isError ? (
        <Notice variant="bad" isAlert icon={<TriangleAlert />} title="This link holds no session.">
          It may have been cut off on its way: copy it whole, from its first character to its last.
        </Notice>
      ) : (
        <p role="status" className="pt-24 text-center text-ink-muted">
          Loading the session…
        </p>
      )}
    </main>
  );
}

function Held({ snapshot }: { snapshot: Snapshot }) {
  const [replayAt] = useState(() =>
    parseReplayAddress(new URLSearchParams(window.location.search).get('replay') ?? undefined),
  );
  const href = useObjectUrl(snapshot);
  return (
    <SharedSession
      title={snapshot.title}
      snapshot={snapshot}
      href={href}
      onFork={() => importFile(new File([writeJson(snapshot)], 'session.json'))}
      layout={undefined}
      replayAt={replayAt}
    />
  );
}

/** An address for a value as a JSON file, as long as it is shown. */
function useObjectUrl(value: unknown): string {
  const [href, setHref] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([writeJson(value)], { type: 'application/json' }));
    setHref(made);
    return () => URL.revokeObjectURL(made);
  }, [value]);
  return href;
}

const readFragment = () => window.location.hash.slice(1);

function watchFragment(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
