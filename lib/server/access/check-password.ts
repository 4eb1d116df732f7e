import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '@/lib/core/app-error';
import { getEnv } from '@/lib/server/env';
import { createTryLimiter, type TryLimiter } from './create-try-limiter';
import { readClient } from './read-client';

const limits = { perClient: 5, overall: 100, windowMs: 15 * 60_000 };

/** The bundler may load this module more than once in one process; there must be one count. */
const shared = globalThis as { loopbenchTries?: TryLimiter };

/**
 * Compares a password with the one that is set, in a time that tells nothing about it, and counts the wrong ones.
 *
 * @throws AppError `unauthorized`; `too_many_tries` when this client is not listened to at present, be it right or wrong
 */
export function checkPassword(offered: string, headers: Headers): void {
  shared.loopbenchTries ??= createTryLimiter(limits);
  const tries = shared.loopbenchTries;
  const client = readClient(headers);
  const now = Date.now();
  const wait = tries.waitOf(client, now);
  if (wait > 0) {
    const minutes = Math.ceil(wait / 60_000);
    throw new AppError(
      'too_many_tries',
      `Too many wrong passwords. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      undefined,
      { retryAfterSeconds: Math.ceil(wait / 1000) },
    );
  }
  const expected = getEnv().LOOPBENCH_PASSWORD;
  if (expected !== undefined && timingSafeEqual(digest(offered), digest(expected))) {
    tries.addSuccess(client);
    return;
  }
  tries.addFailure(client, now);
  throw new AppError('unauthorized', 'That is not the password.');
}

/** Of one length, whatever was typed. */
const digest = (text: string) => createHash('sha256').update(text).digest();
