import 'server-only';
import { createHmac } from 'node:crypto';
import { getPrisma } from '@/lib/server/db/database';
import { getEnv } from '@/lib/server/env';
import { getLog } from '@/lib/server/log';
import { readLoginTokens } from './login-cookie';
import { MAX_AGE_MS, MAX_IDLE_MS, TOUCH_MS } from './login-times';

export interface FoundLogin {
  tokenHash: string;
  /** When it is over however much it is used. */
  endsAt: number;
}

/** What is kept of a token. The password is part of it: change it, and every browser is asked again. */
export function hashLoginToken(token: string): string {
  return createHmac('sha256', getEnv().LOOPBENCH_PASSWORD ?? '')
    .update(token)
    .digest('hex');
}

/** Finds the login a browser's cookie stands for, and notes that it was used; null when there is none, or no longer. */
export async function findLogin(headers: Headers): Promise<FoundLogin | null> {
  const tokens = readLoginTokens(headers).slice(0, 4);
  if (tokens.length === 0) return null;
  const prisma = await getPrisma();
  const now = Date.now();
  const login = await prisma.login.findFirst({
    where: {
      tokenHash: { in: tokens.map(hashLoginToken) },
      createdAt: { gt: new Date(now - MAX_AGE_MS) },
      lastSeenAt: { gt: new Date(now - MAX_IDLE_MS) },
    },
  });
  if (!login) return null;
  const { tokenHash, createdAt, lastSeenAt } = login;
  if (lastSeenAt.getTime() < now - TOUCH_MS) {
    await prisma.login
      .updateMany({ where: { tokenHash }, data: { lastSeenAt: new Date(now) } })
      // A full disk must not keep anybody from reading.
      .catch((error: unknown) => getLog().warn({ err: error }, 'a login could not be noted as used'));
  }
  return { tokenHash, endsAt: createdAt.getTime() + MAX_AGE_MS };
}
