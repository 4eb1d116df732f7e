import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Checkbox } from '@/components/ui/form/checkbox';
import { countOf } from '@/components/ui/format';
import type { Finding } from '@/lib/core/api/share-operations';

export interface FindingListProps {
  findings: readonly Finding[];
  /** Those that are left as they are. */
  kept: ReadonlySet<string>;
  onKeep: (id: string, isKept: boolean) => void;
  isPending: boolean;
}

/** What was found that one might not want to publish: masked everywhere, unless it is to be kept. */
export function FindingList({ findings, kept, onKeep, isPending }: FindingListProps) {
  if (isPending) return <p className="text-ink-muted text-xs">Looking for keys, addresses and numbers…</p>;
  if (findings.length === 0) {
    return (
      <p className="flex gap-1.5 text-good text-xs">
        <ShieldCheck className="size-4 shrink-0" /> No keys, tokens, e-mails, phone or card numbers found.
      </p>
    );
  }
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 flex items-center gap-1.5 font-medium text-wait text-xs">
        <ShieldAlert className="size-4" /> {countOf(findings.length, 'thing')} one might not want to publish.
        Masked when ticked.
      </legend>
      <ul className="flex max-h-56 flex-col divide-y divide-line overflow-y-auto rounded-md border border-line">
        {findings.map(({ id, kind, count, sample }) => (
          <li key={id}>
            <Checkbox
              checked={!kept.has(id)}
              onCheckedChange={(isMasked) => onKeep(id, !isMasked)}
              className="px-2 py-1.5"
              label={
                <>
                  <Badge variant="wait">{kind}</Badge>
                  {count > 1 && <span className="ml-1.5 text-ink-muted text-xs">{count} places</span>}
                  <code className="mt-0.5 block text-xs [overflow-wrap:anywhere]">{sample}</code>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
