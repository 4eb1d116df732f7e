import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { formatAgo } from '@/components/ui/format';
import { UnstyledButton } from '@/components/ui/unstyled-button';
import { useNow } from '@/components/ui/use-now';
import type { ToolVersionSummary } from '@/lib/core/api/library-operations';

export interface VersionListProps {
  versions: readonly ToolVersionSummary[];
  chosen: number;
  /** The version a session holds. */
  pinned: number | undefined;
  onChoose: (number: number) => void;
  /** Loads older ones; absent when there are none. */
  onMore: (() => void) | undefined;
}

/** The versions of a tool with their notes, newest first. */
export function VersionList({ versions, chosen, pinned, onChoose, onMore }: VersionListProps) {
  const now = useNow();
  return (
    <>
      <ul aria-label="Versions" className="max-h-48 overflow-y-auto p-2 min-[900px]:max-h-none">
        {versions.map(({ number, note, createdAt }) => (
          <li key={number}>
            <UnstyledButton
              aria-current={number === chosen}
              onClick={() => onChoose(number)}
              className={cx(
                'flex w-full min-w-0 flex-col rounded-md px-2 py-1.5 text-start',
                number === chosen ? 'bg-accent-soft' : 'hover:bg-sunken',
              )}
            >
              <span className="flex items-center gap-2">
                <span className="font-medium">Version {number}</span>
                {number === pinned && <Badge variant="accent">in the session</Badge>}
                <span className="ml-auto text-ink-muted text-xs">{formatAgo(createdAt, now)}</span>
              </span>
              {note !== '' && (
                <span dir="auto" className="line-clamp-3 text-ink-soft text-xs [overflow-wrap:anywhere]">
                  {note}
                </span>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {onMore && (
        <Button size="sm" className="m-2" onClick={onMore}>
          Show older versions
        </Button>
      )}
    </>
  );
}
