import 'server-only';
import { randomBytes } from 'node:crypto';
import { AppError } from '@/lib/core/app-error';
import { getPrisma } from '@/lib/server/db/database';
import { getEnv } from '@/lib/server/env';
import { checkPassword } from './check-password';
import { hashLoginToken } from './find-login';
import { writeLoginCookie } from './login-cookie';
import { MAX_AGE_MS, MAX_IDLE_MS } from './login-times';

/**
 * Lets a browser in for the password.
 *
 * @returns the cookie it is to keep
 * @throws AppError `unauthorized`, `too_many_tries`; `bad_request` when no password is set
 */
export async function logIn(password: string, headers: Headers): Promise<string> {
  if (!getEnv().LOOPBENCH_PASSWORD) {
    throw new AppError('bad_request', 'This Loopbench asks for no password: LOOPBENCH_PASSWORD is not set.');
  }
  checkPassword(password, headers);
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  const prisma = await getPrisma();
  const isOver = [
    { createdAt: { lte: new Date(now - MAX_AGE_MS) } },
    { lastSeenAt: { lte: new Date(now - MAX_IDLE_MS) } },
  ];
  await prisma.$transaction([
    prisma.login.deleteMany({ where: { OR: isOver } }),
    prisma.login.create({
      data: { tokenHash: hashLoginToken(token), createdAt: new Date(now), lastSeenAt: new Date(now) },
    }),
  ]);
  return writeLoginCookie(token, headers);
}
