import 'server-only';

export interface TryLimits {
  /** Failures of one client within the window, after which it is no longer listened to. */
  perClient: number;
  /** Failures of all clients within the window: many addresses are no way around the first limit. */
  overall: number;
  windowMs: number;
}

export interface TryLimiter {
  /** How long this client has to wait before it is listened to, in milliseconds; 0 when it is. */
  waitOf(client: string, now: number): number;
  addFailure(client: string, now: number): void;
  addSuccess(client: string): void;
}

/** So many clients that have given the password are remembered. */
const MAX_KNOWN = 1000;

/**
 * Counts wrong passwords. Nothing in it waits, so a caller that asks, compares and counts in one go cannot be
 * overtaken by another try. Who has given the right password before is bound by its own limit alone: strangers who use
 * up the overall one do not lock the owner out.
 */
export function createTryLimiter({ perClient, overall, windowMs }: TryLimits): TryLimiter {
  const failures: { client: string; at: number }[] = [];
  const known = new Set<string>();

  const forgetOld = (now: number) => {
    const kept = failures.findIndex(({ at }) => at > now - windowMs);
    failures.splice(0, kept < 0 ? failures.length : kept);
  };
  /** How long until fewer than `limit` of these failures count. */
  const waitFor = (counted: typeof failures, limit: number, now: number) => {
    const last = counted.at(-limit);
    return last ? last.at + windowMs - now : 0;
  };

  return {
    waitOf(client, now) {
      forgetOld(now);
      const own = failures.filter((failure) => failure.client === client);
      const wait = waitFor(own, perClient, now);
      if (known.has(client)) return wait;
      const strangers = failures.filter((failure) => !known.has(failure.client));
      return Math.max(wait, waitFor(strangers, overall, now));
    },
    addFailure(client, now) {
      failures.push({ client, at: now });
    },
    addSuccess(client) {
      known.delete(client);
      known.add(client);
      const [oldest] = known;
      if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
    },
  };
}
