import 'server-only';
import { limits } from '@/lib/core/limits/limits.mjs';
import { createTryLimiter, type TryLimiter } from '@/lib/server/access/create-try-limiter';
import { readClient } from '@/lib/server/access/read-client';
import { refuseWhileWaiting } from '@/lib/server/access/refuse-while-waiting';

/** The bundler may load this module more than once in one process; there must be one count. */
const shared = globalThis as { loopbenchLinkTries?: TryLimiter };

function getTries(): TryLimiter {
  shared.loopbenchLinkTries ??= createTryLimiter({
    perClient: limits.linkTries.value,
    overall: limits.linkTriesOfAll.value,
    windowMs: limits.triesMs.value,
  });
  return shared.loopbenchLinkTries;
}

/** Links that lead nowhere, counted by who asks for them: who reads one that is there is never counted. */
export const linkTries = {
  /** @throws AppError `too_many_tries` for a client that has asked for too many */
  assertListenedTo: (headers: Headers): void =>
    refuseWhileWaiting(getTries().waitOf(readClient(headers), Date.now()), 'links that lead nowhere'),
  countWrong: (headers: Headers): void => getTries().addFailure(readClient(headers), Date.now()),
  countRight: (headers: Headers): void => getTries().addSuccess(readClient(headers)),
};
