import 'server-only';
import { isIP } from 'node:net';
import { getEnv } from '@/lib/server/env';
import { PEER_HEADER } from './mark-peers';

/**
 * Whose tries are counted together: an address, of the newer kind the network it is in (a household has 2^64 of them).
 *
 * Behind a proxy everybody has the proxy's address. What the proxy says is believed when there is one by the settings
 * (`LOOPBENCH_URL`) and the connection comes from this machine; of a list only the end, which the proxy itself wrote.
 */
export function readClient(headers: Headers): string {
  const peer = headers.get(PEER_HEADER) ?? 'unknown';
  const said = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const isProxy = getEnv().LOOPBENCH_URL && isLoopback(peer) && isIP(said) !== 0;
  return toNetwork(isProxy ? said : peer);
}

const isLoopback = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address);

function toNetwork(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - last.length;
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
