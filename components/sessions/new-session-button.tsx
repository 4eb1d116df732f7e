'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useCreateSession } from './use-create-session';

/** Opens a new, empty session. */
export function NewSessionButton() {
  const { mutate, isPending } = useCreateSession();
  return (
    <Button kind="primary" icon={<Plus />} disabled={isPending} onClick={() => mutate({})}>
      New session
    </Button>
  );
}
