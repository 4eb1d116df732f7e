'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { isLoginAsked, resolveLogin } from '@/lib/client/login-gate';
import { LoginForm } from './login-form';

/** Asks for the password, then leads to where one wanted to go. */
export function EntryForm({ next }: { next: string }) {
  const router = useRouter();
  const enter = () => {
    // A fragment never reaches the server: the browser has carried it along to here.
    // What the page before was still saving waits for this login: a whole new page would cut it off.
    if (isLoginAsked()) {
      resolveLogin(true);
      router.replace((next + location.hash) as Route);
      router.refresh();
    }
    // Else a whole new page: what was loaded before was loaded for nobody.
    else location.replace(next + location.hash);
  };
  return <LoginForm onLoggedIn={enter} />;
}
