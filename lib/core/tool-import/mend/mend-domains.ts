import type { JsonObject } from '@/lib/core/claude/message';
import type { Tell } from '@/lib/core/repair/repair-change';

/** Domains are often written as addresses. What else is wrong with one is left to the check of fields. */
export function mendDomains(given: JsonObject, tell: Tell): JsonObject {
  const mended = ['allowed_domains', 'blocked_domains'].flatMap((key) => {
    const domains: unknown = given[key];
    if (!Array.isArray(domains) || !domains.some(isAddress)) return [];
    tell(key, 'Domains stand without "https://".', domains);
    return [[key, domains.map((one: unknown) => (isAddress(one) ? toDomain(one) : one))] as const];
  });
  return mended.length > 0 ? { ...given, ...Object.fromEntries(mended) } : given;
}

const isAddress = (one: unknown): one is string => typeof one === 'string' && /^\s*https?:\/\//i.test(one);

const toDomain = (address: string): string =>
  address
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '');
