import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '@/lib/core/app-error';
import { getEnv } from '@/lib/server/env';
import { checkPassword } from './check-password';
import { type FoundLogin, findLogin } from './find-login';

/** The login the request under way came with; null for a program with the password, and where none is asked for. */
export const currentLogin = new AsyncLocalStorage<FoundLogin | null>();

/**
 * Lets through who has given the password: a browser by its cookie, a program by `Authorization: Bearer`, and one that
 * speaks the Messages API by `x-api-key`, where its SDK puts a key.
 *
 * @throws AppError `unauthorized`, `too_many_tries`
 */
export async function checkAccess(
  headers: Headers,
  { takesApiKey = false }: { takesApiKey?: boolean } = {},
): Promise<FoundLogin | null> {
  if (!getEnv().LOOPBENCH_PASSWORD) return null;
  const bearer = /^Bearer +(\S.*)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const offered = bearer ?? (takesApiKey ? headers.get('x-api-key') : null);
  if (offered) {
    checkPassword(offered, headers);
    return null;
  }
  const login = await findLogin(headers);
  if (login) return login;
  throw new AppError(
    'unauthorized',
    'You are logged out. Log in (in another tab, if you like) and try again.',
  );
}
