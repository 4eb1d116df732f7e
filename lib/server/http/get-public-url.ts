import 'server-only';
import { getEnv } from '@/lib/server/env';

/** The address links carry: the public one that was set, else the one this request named, which was checked. */
export function getPublicUrl(headers: Headers): URL {
  return getEnv().LOOPBENCH_URL ?? new URL(`http://${headers.get('host')}`);
}
