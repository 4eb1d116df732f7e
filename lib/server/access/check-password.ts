import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '@/lib/core/app-error';
import { limits } from '@/lib/core/limits/limits.mjs';
import { getEnv } from '@/lib/server/env';
import { createTryLimiter, type TryLimiter } from './create-try-limiter';
import { readClient } from './read-client';
import { refuseWhileWaiting } from './refuse-while-waiting';

const bounds = {
  perClient: limits.passwordTries.value,
  overall: limits.passwordTriesOfAll.value,
  windowMs: limits.triesMs.value,
};

/** The bundler may load this module more than once in one process; there must be one count. */
const shared = globalThis as { loopbenchTries?: TryLimiter };

function getTries(): TryLimiter {
  shared.loopbenchTries ??= createTryLimiter(bounds);
  return shared.loopbenchTries;
}

/**
 * Refuses a client that has given too many wrong passwords, before anything it sends is looked at.
 *
 * @throws AppError `too_many_tries`
 */
export function assertListenedTo(headers: Headers): void {
  refuseWhileWaiting(getTries().waitOf(readClient(headers), Date.now()), 'wrong passwords');
}

/** Counts a login that could not even be read: who tries out bodies is counted as who tries out passwords. */
export function countWrongTry(headers: Headers): void {
  if (getEnv().LOOPBENCH_PASSWORD) getTries().addFailure(readClient(headers), Date.now());
}

/**
 * Compares a password with the one that is set, in a time that tells nothing about it, and counts the wrong ones.
 *
 * @throws AppError `unauthorized`; `too_many_tries` when this client is not listened to at present, be it right or wrong
 */
export function checkPassword(offered: string, headers: Headers): void {
  assertListenedTo(headers);
  const tries = getTries();
  const client = readClient(headers);
  const expected = getEnv().LOOPBENCH_PASSWORD;
  if (expected !== undefined && timingSafeEqual(digest(offered), digest(expected))) {
    tries.addSuccess(client);
    return;
  }
  tries.addFailure(client, Date.now());
  throw new AppError('unauthorized', 'That is not the password.');
}

/** Of one length, whatever was typed. */
const digest = (text: string) => createHash('sha256').update(text).digest();
