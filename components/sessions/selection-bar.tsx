import { GitCompareArrows, Pin, RotateCcw, Tag, Trash2, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/components/ui/format';
import { IconButton } from '@/components/ui/icon-button';
import { compareAddress } from '@/lib/core/compare/compare-address';
import { type ChosenSessions, countChosen, knownOf } from './chosen-sessions';
import type { ChangeSessions } from './use-session-changes';

export interface SelectionBarProps {
  chosen: ChosenSessions;
  /** Absent: there is no more to choose. */
  onChooseMore?: (() => void) | undefined;
  /** What else would be chosen then, e.g. "Select all 4,213 that match". */
  moreLabel: string;
  isInBin: boolean;
  onChange: ChangeSessions;
  onClear: () => void;
  /** Absent: sessions cannot be exported here. */
  renderExport?: ((sessions: ChosenSessions) => ReactElement) | undefined;
  renderTagEditor: (sessions: ChosenSessions, trigger: ReactElement) => ReactElement;
}

/** What can be done with the sessions that are chosen. */
export function SelectionBar(props: SelectionBarProps) {
  const { chosen, onChooseMore, moreLabel, isInBin, onChange, onClear, renderExport, renderTagEditor } =
    props;
  const router = useRouter();
  const known = knownOf(chosen);
  const [first, second] = known;
  const areAllPinned = known.every(({ pinned }) => pinned);
  const act = (action: 'delete' | 'restore' | 'purge') => {
    onChange(chosen, { action });
    onClear();
  };
  return (
    <div
      role="toolbar"
      aria-label="Selected sessions"
      className="-translate-x-1/2 absolute bottom-4 left-1/2 z-20 flex w-max max-w-full flex-wrap items-center gap-1.5 rounded-lg border border-line bg-surface py-1.5 pr-1.5 pl-3 shadow-float"
    >
      <span aria-live="polite" className="whitespace-nowrap pr-1 font-medium tabular-nums">
        {formatCount(countChosen(chosen))} selected
      </span>
      {onChooseMore && (
        <Button variant="ghost" onClick={onChooseMore}>
          {moreLabel}
        </Button>
      )}
      {isInBin ? (
        <>
          <Button icon={<RotateCcw />} onClick={() => act('restore')}>
            Restore
          </Button>
          <Button variant="danger" icon={<Trash2 />} onClick={() => act('purge')}>
            Delete for good
          </Button>
        </>
      ) : (
        <>
          {renderTagEditor(
            chosen,
            <Button icon={<Tag />} data-tags>
              Tag
            </Button>,
          )}
          <Button icon={<Pin />} onClick={() => onChange(chosen, { action: areAllPinned ? 'unpin' : 'pin' })}>
            {areAllPinned ? 'Unpin' : 'Pin'}
          </Button>
          {first && second && countChosen(chosen) === 2 && (
            <Button
              icon={<GitCompareArrows />}
              onClick={() => router.push(compareAddress({ sessionId: first.id }, { sessionId: second.id }))}
            >
              Compare
            </Button>
          )}
          {renderExport?.(chosen)}
          <Button variant="danger" icon={<Trash2 />} onClick={() => act('delete')}>
            Delete
          </Button>
        </>
      )}
      <IconButton label="Select none" icon={<X />} onClick={onClear} />
    </div>
  );
}
