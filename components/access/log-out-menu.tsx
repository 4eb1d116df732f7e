'use client';

import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { logOut, logOutEverywhere } from '@/lib/client/access-calls';

/** Out of this browser, or of every one. */
export function LogOutMenu() {
  const leave = useMutation({
    mutationFn: (end: () => Promise<void>) => end(),
    onSuccess: () => location.assign('/login'),
    onError: (error) => toast(error.message, { isError: true }),
  });
  return (
    <Menu
      trigger={<IconButton label="Log out" icon={<LogOut />} disabled={leave.isPending} />}
      groups={[
        [
          { label: 'Log out', onSelect: () => leave.mutate(logOut) },
          {
            label: 'Log out everywhere',
            description: 'In every browser.',
            onSelect: () => leave.mutate(logOutEverywhere),
          },
        ],
      ]}
    />
  );
}
