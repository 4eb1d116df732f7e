import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

export interface ConfirmPurgeProps {
  /** What will be gone, e.g. "3 sessions". */
  what: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is gone for good. */
export default function ConfirmPurge({ what, onConfirm, onClose }: ConfirmPurgeProps) {
  return (
    <Dialog title={`Delete ${what} for good?`} onClose={onClose}>
      <div className="flex flex-col gap-4 p-4">
        <p>
          Messages, runs and results go with it. This cannot be undone. Links that were shared stay as they
          are.
        </p>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Keep</Button>
          <Button
            variant="danger"
            icon={<Trash2 />}
            onClick={() => {
              onConfirm();
              onClose();
            }}
          >
            Delete for good
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
