import { describe, expect, it } from 'vitest';
import { createTryLimiter } from './create-try-limiter';

const MINUTE = 60_000;
const limits = { perClient: 5, overall: 20, windowMs: 15 * MINUTE };

describe('the limiter of tries', () => {
  it('stops a client after its failures, until the first of them is 15 minutes old', () => {
    const limiter = createTryLimiter(limits);
    for (let minute = 0; minute < 5; minute += 1) {
      expect(limiter.waitOf('a', minute * MINUTE)).toBe(0);
      limiter.addFailure('a', minute * MINUTE);
    }
    expect(limiter.waitOf('a', 5 * MINUTE)).toBe(10 * MINUTE);
    expect(limiter.waitOf('b', 5 * MINUTE)).toBe(0);
    expect(limiter.waitOf('a', 15 * MINUTE - 1)).toBe(1);
    expect(limiter.waitOf('a', 15 * MINUTE)).toBe(0);
    limiter.addFailure('a', 15 * MINUTE);
    expect(limiter.waitOf('a', 15 * MINUTE)).toBe(MINUTE);
  });

  it('stops strangers at many addresses, and not who was let in before', () => {
    const limiter = createTryLimiter(limits);
    limiter.addSuccess('owner');
    for (let index = 0; index < 20; index += 1) limiter.addFailure(`stranger ${index}`, index);
    expect(limiter.waitOf('another stranger', 20)).toBe(15 * MINUTE - 20);
    expect(limiter.waitOf('owner', 20)).toBe(0);
    for (let index = 0; index < 5; index += 1) limiter.addFailure('owner', 20);
    expect(limiter.waitOf('owner', 20)).toBe(15 * MINUTE);
  });
});
