'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useCreateSession } from './use-create-session';

/** Opens a new, empty session. */
export function NewSessionButton({ className }: { className?: string }) {
  const { mutate, isPending } = useCreateSession();
  return (
    <Button
      variant="primary"
      icon={<Plus />}
      className={className}
      disabled={isPending}
      onClick={() => mutate({})}
    >
      New session
    </Button>
  );
}
