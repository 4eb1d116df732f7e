import { FileDown, GitCompareArrows, Pin, RotateCcw, Tag, Trash2, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import type { SessionSummary } from '@/lib/core/api/session-operations';
import { compareAddress } from '@/lib/core/compare/compare-address';
import type { ChangeSessions } from './use-session-changes';

export interface SelectionBarProps {
  sessions: readonly SessionSummary[];
  isInBin: boolean;
  onChange: ChangeSessions;
  onClear: () => void;
  /** Absent: sessions cannot be exported here. */
  onExport?: ((sessions: readonly SessionSummary[]) => void) | undefined;
  renderTagEditor: (sessions: readonly SessionSummary[], trigger: ReactElement) => ReactElement;
}

/** What can be done with the sessions that are chosen. */
export function SelectionBar({
  sessions,
  isInBin,
  onChange,
  onClear,
  onExport,
  renderTagEditor,
}: SelectionBarProps) {
  const router = useRouter();
  const [first, second] = sessions;
  const areAllPinned = sessions.every(({ pinned }) => pinned);
  const act = (action: 'delete' | 'restore' | 'purge') => {
    onChange(sessions, { action });
    onClear();
  };
  return (
    <div
      role="toolbar"
      aria-label="Selected sessions"
      className="-translate-x-1/2 absolute bottom-4 left-1/2 z-20 flex items-center gap-1.5 rounded-lg border border-line bg-surface py-1.5 pr-1.5 pl-3 shadow-float"
    >
      <span aria-live="polite" className="whitespace-nowrap pr-1 font-medium tabular-nums">
        {formatCount(sessions.length)} selected
      </span>
      {isInBin ? (
        <>
          <Button icon={<RotateCcw />} onClick={() => act('restore')}>
            Restore
          </Button>
          <Button kind="danger" icon={<Trash2 />} onClick={() => act('purge')}>
            Delete for good
          </Button>
        </>
      ) : (
        <>
          {renderTagEditor(sessions, <Button icon={<Tag />}>Tag</Button>)}
          <Button
            icon={<Pin />}
            onClick={() => onChange(sessions, { action: areAllPinned ? 'unpin' : 'pin' })}
          >
            {areAllPinned ? 'Unpin' : 'Pin'}
          </Button>
          {first && second && sessions.length === 2 && (
            <Button
              icon={<GitCompareArrows />}
              onClick={() => router.push(compareAddress({ sessionId: first.id }, { sessionId: second.id }))}
            >
              Compare
            </Button>
          )}
          {onExport && (
            <Button icon={<FileDown />} onClick={() => onExport(sessions)}>
              Export
            </Button>
          )}
          <Button kind="danger" icon={<Trash2 />} onClick={() => act('delete')}>
            Delete
          </Button>
        </>
      )}
      <IconButton label="Select none" icon={<X />} onClick={onClear} />
    </div>
  );
}
