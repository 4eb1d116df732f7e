import { Link2Off } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

export interface ConfirmRevokeProps {
  title: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before a link leads nowhere any more. */
export function ConfirmRevoke({ title, onConfirm, onClose }: ConfirmRevokeProps) {
  return (
    <Dialog title="Revoke this link?" size="sm" onClose={onClose}>
      <div className="flex flex-col gap-4 p-4">
        <p className="[overflow-wrap:anywhere]">
          Whoever opens the link to “<bdi>{title}</bdi>” finds nothing from now on. This cannot be undone. The
          session stays as it is.
        </p>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Keep it</Button>
          <Button
            variant="danger"
            icon={<Link2Off />}
            onClick={() => {
              onConfirm();
              onClose();
            }}
          >
            Revoke
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
