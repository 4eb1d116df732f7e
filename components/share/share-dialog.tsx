'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Checkbox } from '@/components/ui/form/checkbox';
import { Field } from '@/components/ui/form/field';
import { FieldLabel } from '@/components/ui/form/field-label';
import { Fieldset } from '@/components/ui/form/fieldset';
import { Input } from '@/components/ui/form/input';
import { Select } from '@/components/ui/form/select';
import { Notice } from '@/components/ui/notice';
import { ApiError } from '@/lib/client/call-api';
import { packSnapshot } from '@/lib/client/pack-snapshot';
import { createShare, makeSnapshot } from '@/lib/client/share-calls';
import { sharePreviewQuery, sharesQuery } from '@/lib/client/share-queries';
import type { Snapshot } from '@/lib/core/share/snapshot';
import { FindingList } from './finding-list';
import { MadeLink } from './made-link';

const parts = [
  { name: 'tools', label: 'Tool definitions' },
  { name: 'requests', label: 'Settings and raw requests' },
  { name: 'thinking', label: 'Thinking' },
  { name: 'answerers', label: 'Answerer rules (mocks)' },
] as const;

const expiries = [
  { value: 'never', label: 'Never' },
  { value: '3600', label: 'In an hour' },
  { value: '86400', label: 'In a day' },
  { value: '2592000', label: 'In 30 days' },
];

const places = [
  { value: 'stored', label: 'On this server: a short link' },
  { value: 'address', label: 'In the link itself: stored nowhere' },
];

export interface ShareDialogProps {
  sessionId: string;
  title: string;
  /** The parts of the path, in its order: a link holds some of them in a row. */
  exchanges: readonly { firstTurnId: string; lastTurnId: string; label: string }[];
  renderPreview: (snapshot: Snapshot) => ReactNode;
  onClose: () => void;
}

/** Makes a link: what it holds is chosen and seen before it exists. */
export default function ShareDialog({
  sessionId,
  title,
  exchanges,
  renderPreview,
  onClose,
}: ShareDialogProps) {
  const client = useQueryClient();
  const id = useId();
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [include, setInclude] = useState({ tools: true, requests: true, thinking: true, answerers: false });
  const [firstTurnId, setFirstTurnId] = useState('');
  const [lastTurnId, setLastTurnId] = useState('');
  const first = Math.max(
    exchanges.findIndex((exchange) => exchange.firstTurnId === firstTurnId),
    0,
  );
  const end = exchanges.findIndex((exchange) => exchange.lastTurnId === lastTurnId);
  const last = end < 0 ? exchanges.length - 1 : end;
  const [expiry, setExpiry] = useState('never');
  const [isStored, setStored] = useState(true);
  const [withFiles, setWithFiles] = useState(false);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const chosen = {
    ...include,
    ...(firstTurnId ? { firstTurnId } : {}),
    ...(lastTurnId ? { lastTurnId } : {}),
  };
  // What is found is masked, in the preview as in the link, unless it is to be kept: also what comes to light later.
  const redact = { except: [...kept] };
  const preview = useQuery(sharePreviewQuery(sessionId, chosen, redact));
  const findings = preview.data?.findings ?? [];
  // A title may say what was left out: the preview knows another then.
  const name = ownTitle ?? preview.data?.snapshot.title ?? title;
  const make = useMutation({
    mutationFn: async () => {
      const choice = {
        include: chosen,
        redact,
        ...(preview.data ? { seen: preview.data.seen } : {}),
        ...(ownTitle?.trim() ? { title: ownTitle.trim() } : {}),
      };
      if (!isStored) {
        const { snapshot } = await makeSnapshot(sessionId, choice);
        return { url: `${window.location.origin}/s#${await packSnapshot(snapshot)}`, left_out: [] };
      }
      return createShare(sessionId, {
        ...choice,
        ...(withFiles ? { files: true } : {}),
        expires_in: expiry === 'never' ? null : Number(expiry),
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: sharesQuery.queryKey }),
    // Whatever has changed in it is shown before it is published.
    onError: (error) => error instanceof ApiError && error.status === 409 && void preview.refetch(),
  });

  const keep = (id: string, isKept: boolean) => {
    const next = new Set(kept);
    if (isKept) next.add(id);
    else next.delete(id);
    setKept(next);
  };

  return (
    <Dialog title="Share this session" onClose={onClose}>
      {make.data ? (
        <MadeLink url={make.data.url} leftOut={make.data.left_out} isStored={isStored} onClose={onClose} />
      ) : (
        <div className="grid min-h-0 flex-1 grid-cols-1 md:grid-cols-[20rem_1fr] md:grid-rows-[minmax(0,38rem)]">
          <form
            className="flex min-h-0 flex-col gap-4 overflow-y-auto border-line p-4 md:border-r"
            onSubmit={(event) => {
              event.preventDefault();
              make.mutate();
            }}
          >
            <p className="text-ink-soft">
              The link shows a copy of the session as it is now. It stays as it is, also when the session
              changes or is deleted.
            </p>
            <Field label="Title">
              <Input
                dir="auto"
                value={name}
                maxLength={200}
                placeholder={title}
                onChange={(event) => setOwnTitle(event.target.value)}
              />
            </Field>
            {exchanges.length > 1 && (
              <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
                <FieldLabel htmlFor={`${id}-from`}>From</FieldLabel>
                <Select
                  id={`${id}-from`}
                  value={firstTurnId}
                  options={[
                    { value: '', label: 'The beginning' },
                    ...exchanges
                      .slice(1, last + 1)
                      .map((exchange) => ({ value: exchange.firstTurnId, label: exchange.label })),
                  ]}
                  onChange={setFirstTurnId}
                />
                <FieldLabel htmlFor={`${id}-to`}>Up to</FieldLabel>
                <Select
                  id={`${id}-to`}
                  value={lastTurnId}
                  options={[
                    { value: '', label: 'The end' },
                    ...exchanges.slice(first, -1).map((exchange) => ({
                      value: exchange.lastTurnId,
                      label: `The answer to: ${exchange.label}`,
                    })),
                  ]}
                  onChange={setLastTurnId}
                />
              </div>
            )}
            <Fieldset legend="With the messages, share">
              {parts.map(({ name: part, label }) => (
                <Checkbox
                  key={part}
                  label={label}
                  checked={include[part]}
                  onCheckedChange={(checked) => setInclude({ ...include, [part]: checked })}
                />
              ))}
              {isStored && (
                <Checkbox
                  label="Files"
                  description="As they are: nothing in them is masked."
                  checked={withFiles}
                  onCheckedChange={setWithFiles}
                />
              )}
            </Fieldset>
            <FindingList findings={findings} kept={kept} onKeep={keep} isPending={preview.isPending} />
            <Field label="Where the copy is">
              <Select
                value={isStored ? 'stored' : 'address'}
                options={places}
                onChange={(place) => setStored(place === 'stored')}
              />
            </Field>
            {isStored && (
              <Field label="Expires">
                <Select value={expiry} options={expiries} onChange={setExpiry} />
              </Field>
            )}
            {(make.error ?? preview.error) && (
              <Notice variant="bad" isAlert title={(make.error ?? preview.error)?.message} />
            )}
            {/* However much there is to choose, the way on is in sight. */}
            <div className="-bottom-4 -mx-4 -mb-4 sticky mt-auto border-line border-t bg-surface p-4">
              <Button
                type="submit"
                variant="primary"
                icon={<Link2 />}
                disabled={make.isPending || preview.isPending || preview.isPlaceholderData}
                className="w-full"
              >
                {make.isPending ? 'Creating…' : 'Create link'}
              </Button>
            </div>
          </form>
          <section aria-label="Preview" className="hidden min-h-0 flex-col bg-canvas md:flex">
            {preview.data ? (
              renderPreview(preview.data.snapshot)
            ) : (
              <p role="status" className="p-6 text-ink-muted">
                {preview.isPending ? 'Reading the session…' : ''}
              </p>
            )}
          </section>
        </div>
      )}
    </Dialog>
  );
}
