import { Pencil, RotateCcw, Settings2 } from 'lucide-react';
import { useEffect } from 'react';
import { useBaselines } from '@/components/transcript/actions/baselines';
import { useCanBranch } from '@/components/transcript/actions/can-branch';
import { editDrafts } from '@/components/transcript/forms/edit-draft';
import { IconButton } from '@/components/ui/icon-button';

/** The form that stands in place of a message, or below it. */
export type MessageFormName = 'edit' | 'rerun' | 'from';

export interface BranchButtonsProps {
  /** Absent while it is not stored yet. */
  turnId: string | undefined;
  isAnswer: boolean;
  /** Opens a form; one that is open already is closed. Keeps its identity. */
  onOpen: (form: MessageFormName, isToggle?: boolean) => void;
}

/**
 * The ways in which a message begins a new branch. They stand by themselves, because they come and go with every run: the
 * message around them does not render again for it.
 */
export function BranchButtons({ turnId, isAnswer, onOpen }: BranchButtonsProps) {
  const canBranch = useCanBranch();
  const baselines = useBaselines();
  const edited = canBranch && !isAnswer ? turnId : undefined;
  // What was being edited when the page was left is open again.
  useEffect(() => {
    if (edited !== undefined && editDrafts.find(edited)?.isOpen) onOpen('edit');
  }, [edited, onOpen]);
  if (!canBranch || turnId === undefined) return null;
  return (
    <>
      {!isAnswer && baselines[turnId] !== undefined && (
        <IconButton
          label="Run again with the recorded answers"
          icon={<RotateCcw />}
          onClick={() => onOpen('rerun', true)}
        />
      )}
      {!isAnswer && (
        <IconButton
          label="Edit this message and run from here"
          icon={<Pencil />}
          onClick={() => onOpen('edit')}
        />
      )}
      <IconButton
        label="Run from here with other settings…"
        icon={<Settings2 />}
        onClick={() => onOpen('from', true)}
      />
    </>
  );
}
