'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { toast } from '@/components/ui/toast';
import { createSession } from '@/lib/client/session-calls';
import { refreshSessionLists } from '@/lib/client/session-list-queries';

/** Creates a session and opens it. */
export function useCreateSession() {
  const router = useRouter();
  const client = useQueryClient();
  return useMutation({
    mutationFn: createSession,
    onSuccess: (session) => {
      void refreshSessionLists(client);
      router.push(`/sessions/${session.id}`);
    },
    onError: (error) => toast(error.message, { isError: true }),
  });
}
