'use client';

import { usePathname } from 'next/navigation';
import { Suspense, useSyncExternalStore } from 'react';
import { loadLater } from '@/lib/client/load-later';
import { isLoginAsked, settleLogin, watchLogin } from '@/lib/client/login-gate';

const LoginDialog = loadLater(() => import('@/components/access/login-dialog'));

/** Asks for the password where a call of a page needs it; the login page asks by itself. */
export function LoginCover() {
  const isAsked = useSyncExternalStore(watchLogin, isLoginAsked, () => false);
  const path = usePathname();
  if (!isAsked || path === '/login') return null;
  const isShared = path === '/s' || path.startsWith('/s/');
  return (
    <Suspense>
      <LoginDialog onLoggedIn={letIn} onDecline={isShared ? decline : undefined} />
    </Suspense>
  );
}

const letIn = () => settleLogin(true);
const decline = () => settleLogin(false);
