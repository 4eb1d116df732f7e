'use client';

import { usePathname } from 'next/navigation';
import { resolveLogin } from '@/lib/client/login-gate';
import { LoginDialog } from './login-dialog';

/** The login in front of a page. The login page asks by itself; who looks at what a link shows can do without. */
export default function PageLogin() {
  const path = usePathname();
  if (path === '/login') return null;
  const isShared = path === '/s' || path.startsWith('/s/');
  return <LoginDialog onLoggedIn={letIn} onDecline={isShared ? decline : undefined} />;
}

const letIn = () => resolveLogin(true);
const decline = () => resolveLogin(false);
