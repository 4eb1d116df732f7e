import { isJsonObject } from './message';

const MOST_BREAKPOINTS = 4;

/** What is wrong with one of several cache breakpoints. */
export interface CacheIssue {
  rule: 'cache-count' | 'cache-order';
  /** Which breakpoint, from 0. */
  position: number;
  message: string;
  apiMessage: string;
}

/**
 * What is wrong with the cache breakpoints of a request, given every `cache_control` in the order the API hashes them
 * (tools, system, messages). A missing `ttl` is five minutes. Source: API documentation, "Messages API reference".
 */
export function findCacheIssues(breakpoints: readonly unknown[]): CacheIssue[] {
  const issues: CacheIssue[] = [];
  if (breakpoints.length > MOST_BREAKPOINTS) {
    issues.push({
      rule: 'cache-count',
      position: MOST_BREAKPOINTS,
      message: `There are ${breakpoints.length} cache breakpoints; the API allows ${MOST_BREAKPOINTS} in one request. Remove some.`,
      apiMessage: `A maximum of ${MOST_BREAKPOINTS} blocks with cache_control may be provided. Found ${breakpoints.length}.`,
    });
  }
  const firstShort = breakpoints.findIndex((one) => !isLong(one));
  const lateLong =
    firstShort < 0 ? -1 : breakpoints.findIndex((one, index) => index > firstShort && isLong(one));
  if (lateLong >= 0) {
    issues.push({
      rule: 'cache-order',
      position: lateLong,
      message:
        'A cache breakpoint of one hour may not come after one of five minutes. Move it up, or give both one ttl.',
      apiMessage: "a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block",
    });
  }
  return issues;
}

function isLong(control: unknown): boolean {
  return isJsonObject(control) && control.ttl === '1h';
}
