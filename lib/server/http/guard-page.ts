import 'server-only';
import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { toLocalPath } from '@/lib/core/access/to-local-path';
import { AppError } from '@/lib/core/app-error';
import { checkAccess } from '@/lib/server/access/check-access';
import { checkVisitor } from './check-caller';
import { PATH_HEADER } from './path-header';

/**
 * To be awaited by every page before it reads anything: the proxy in front may be gone around. Leads who has not given
 * the password to where it is asked for, and from there back.
 *
 * @param isOpen for what a link shows, and for the login page
 */
export async function guardPage({ isOpen = false }: { isOpen?: boolean } = {}): Promise<void> {
  const sent = await headers();
  checkVisitor(sent);
  if (isOpen || (await isLoggedIn(sent))) return;
  redirect(`/login?next=${encodeURIComponent(toLocalPath(sent.get(PATH_HEADER)))}` as Route);
}

/** Whether these are the headers of somebody who may come in. */
export async function isLoggedIn(sent: Headers): Promise<boolean> {
  try {
    await checkAccess(sent);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
