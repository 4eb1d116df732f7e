'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link2Off } from 'lucide-react';
import { useState } from 'react';
import { Badge, type BadgeVariant } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/layout/empty-state';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { revokeShare } from '@/lib/client/share-calls';
import { sharesQuery } from '@/lib/client/share-queries';
import type { ShareData } from '@/lib/core/api/share-operations';
import { ConfirmRevoke } from './confirm-revoke';

/** Every link that was made, and whether it still leads somewhere. */
export function ShareList() {
  const client = useQueryClient();
  const shares = useQuery(sharesQuery);
  const revoke = useMutation({
    mutationFn: revokeShare,
    onError: (error) => toast(error.message, { isError: true }),
    onSettled: () => client.invalidateQueries({ queryKey: sharesQuery.queryKey }),
  });

  const [asked, setAsked] = useState<ShareData>();

  if (shares.isError) {
    return (
      <Notice
        variant="bad"
        isAlert
        title={shares.error.message}
        actions={<Button onClick={() => void shares.refetch()}>Try again</Button>}
      />
    );
  }
  if (shares.isPending) return <p className="text-ink-muted">Reading the links…</p>;
  if (shares.data.items.length === 0) {
    return <EmptyState>No links yet. Open a session and press Share.</EmptyState>;
  }
  return (
    <>
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
        {shares.data.items.map((share) => (
          <ShareRow
            key={share.id}
            share={share}
            onRevoke={() => setAsked(share)}
            isBusy={revoke.isPending && revoke.variables === share.id}
          />
        ))}
      </ul>
      {asked && (
        <ConfirmRevoke
          title={asked.title}
          onConfirm={() => revoke.mutate(asked.id)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function ShareRow({ share, onRevoke, isBusy }: { share: ShareData; onRevoke: () => void; isBusy: boolean }) {
  const { title, createdAt, expiresAt, views } = share;
  const { tone, label } = readState(share);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p dir="auto" className="truncate text-start font-medium" title={title}>
          {title}
        </p>
        <p className="text-ink-muted text-xs">
          made {toDate(createdAt)}
          {expiresAt && ` · expires ${toDate(expiresAt)}`} · {views === 1 ? '1 view' : `${views} views`}
        </p>
      </div>
      <Badge variant={tone}>{label}</Badge>
      {label === 'live' && (
        <Button variant="danger" size="sm" icon={<Link2Off />} onClick={onRevoke} disabled={isBusy}>
          Revoke
        </Button>
      )}
    </li>
  );
}

function readState({ revokedAt, expiresAt }: ShareData): { tone: BadgeVariant; label: string } {
  if (revokedAt) return { tone: 'neutral', label: 'revoked' };
  if (expiresAt && new Date(expiresAt).getTime() <= Date.now()) return { tone: 'neutral', label: 'expired' };
  return { tone: 'good', label: 'live' };
}

const toDate = (iso: string) =>
  new Date(iso).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
