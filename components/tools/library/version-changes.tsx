import { Badge, type BadgeVariant } from '@/components/ui/badge';
import { countOf } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import type { ToolVersionDiff } from '@/lib/core/api/library-operations';
import { cutText } from '@/lib/core/cut-text';
import { writeJson } from '@/lib/core/json/write-json';
import { type ChangeKind, changeKinds } from '@/lib/core/tool-diff/tool-change';

const words: Record<ChangeKind, { label: string; note: string; variant: BadgeVariant }> = {
  breaking: { label: 'Breaking', note: 'for saved conversations, mocks and cases', variant: 'bad' },
  seen: { label: 'Seen by the model', note: 'it reads something else', variant: 'wait' },
  cosmetic: {
    label: 'Cosmetic',
    note: 'neither the model nor saved inputs are concerned',
    variant: 'neutral',
  },
};

/** So much of an input is shown. */
const MAX_INPUT = 400;

/** What two versions do not share, by whom it concerns, with the inputs that show it. */
export function VersionChanges({ diff: { from, to, changes, isTried } }: { diff: ToolVersionDiff }) {
  if (!isTried) return <Notice variant="wait" title={changes.map(({ message }) => message).join(' ')} />;
  if (changes.length === 0)
    return (
      <p className="text-ink-muted">
        Versions {from} and {to} are the same.
      </p>
    );
  return (
    <div className="flex flex-col gap-4">
      {changeKinds.map((kind) => {
        const ofKind = changes.filter((change) => change.kind === kind);
        const { label, note, variant } = words[kind];
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} aria-label={label}>
            <h3 className="flex flex-wrap items-center gap-2">
              <Badge variant={variant}>{label}</Badge>
              <span className="text-ink-muted text-xs">
                {countOf(ofKind.length, 'change')}, {note}
              </span>
            </h3>
            <ul className="mt-1 flex flex-col gap-1">
              {ofKind.map((change, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list of an answer never changes
                <li key={index} className="[overflow-wrap:anywhere]">
                  <bdi>{change.message}</bdi>{' '}
                  {change.path !== '' && <code className="text-ink-muted text-xs">{change.path}</code>}
                  {change.proof && (
                    <p className="text-ink-soft text-xs">
                      <code dir="auto" className="rounded bg-sunken px-1">
                        {cutText(writeJson(change.proof.input), MAX_INPUT)}
                      </code>{' '}
                      was valid in version {from} and is not in version {to}.
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
