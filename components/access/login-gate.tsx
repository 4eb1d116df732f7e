'use client';

import { Suspense, useSyncExternalStore } from 'react';
import { loadLater } from '@/lib/client/load-later';
import { isLoginAsked, watchLogin } from '@/lib/client/login-gate';

const PageLogin = loadLater(() => import('./page-login'));

/** Asks for the password where a call of the page needs it. */
export function LoginGate() {
  const isAsked = useSyncExternalStore(watchLogin, isLoginAsked, () => false);
  return isAsked ? (
    <Suspense>
      <PageLogin />
    </Suspense>
  ) : null;
}
