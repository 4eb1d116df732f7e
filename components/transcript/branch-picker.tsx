import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import type { TranscriptActions } from './transcript-actions';

export interface BranchPickerProps {
  turnId: string;
  /** The turns that stand beside it in the tree, with itself. */
  siblings: readonly string[];
  /** What there is more than one of. */
  label: string;
  actions: TranscriptActions;
}

/** Goes through what was said at this place. */
export default function BranchPicker({ turnId, siblings, label, actions }: BranchPickerProps) {
  const index = siblings.indexOf(turnId);
  if (index < 0) return null;
  const show = (by: number) => {
    const next = siblings[index + by];
    if (next) actions.showBranch(next);
  };
  return (
    <fieldset
      aria-label={`${label} ${index + 1} of ${siblings.length}`}
      className="inline-flex items-center text-ink-muted text-xs tabular-nums"
    >
      <IconButton
        label={`Previous ${label}`}
        icon={<ChevronLeft />}
        disabled={index === 0 || !actions.canFork}
        onClick={() => show(-1)}
      />
      {index + 1}/{siblings.length}
      <IconButton
        label={`Next ${label}`}
        icon={<ChevronRight />}
        disabled={index === siblings.length - 1 || !actions.canFork}
        onClick={() => show(1)}
      />
    </fieldset>
  );
}
