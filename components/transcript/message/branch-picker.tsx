import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCanBranch } from '@/components/transcript/actions/can-branch';
import { IconButton } from '@/components/ui/icon-button';

export interface BranchPickerProps {
  turnId: string;
  /** The turns that stand beside it in the tree, with itself. */
  siblings: readonly string[];
  /** What there is more than one of. */
  label: string;
  onShow: (turnId: string) => void;
}

/** Goes through what was said at this place. */
export default function BranchPicker({ turnId, siblings, label, onShow }: BranchPickerProps) {
  const canBranch = useCanBranch();
  const index = siblings.indexOf(turnId);
  if (index < 0) return null;
  const show = (by: number) => {
    const next = siblings[index + by];
    if (next) onShow(next);
  };
  return (
    <fieldset
      aria-label={`${label} ${index + 1} of ${siblings.length}`}
      className="inline-flex items-center text-ink-muted text-xs tabular-nums"
    >
      <IconButton
        label={`Previous ${label}`}
        icon={<ChevronLeft />}
        disabled={index === 0 || !canBranch}
        onClick={() => show(-1)}
      />
      {index + 1}/{siblings.length}
      <IconButton
        label={`Next ${label}`}
        icon={<ChevronRight />}
        disabled={index === siblings.length - 1 || !canBranch}
        onClick={() => show(1)}
      />
    </fieldset>
  );
}
