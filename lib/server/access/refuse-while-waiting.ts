import 'server-only';
import { AppError } from '@/lib/core/app-error';

/**
 * Refuses who has to wait, and says how long.
 *
 * @param wait in milliseconds; 0 for nobody who has to
 * @param what there were too many of, in words
 * @throws AppError `too_many_tries`
 */
export function refuseWhileWaiting(wait: number, what: string): void {
  if (wait <= 0) return;
  const minutes = Math.ceil(wait / 60_000);
  throw new AppError(
    'too_many_tries',
    `Too many ${what}. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    undefined,
    { retryAfterSeconds: Math.ceil(wait / 1000) },
  );
}
