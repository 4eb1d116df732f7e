import { isCurl } from '@/lib/core/repair/paste/read-curl';
import type { TextReader } from '../tool-reader';

/** A command: tools in what it sends, or else the call it makes as a tool. */
export const curl: TextReader = {
  id: 'curl',
  label: 'a cURL command',
  from: 'text',
  sniff: isCurl,
  load: async () => (await import('../curl/read-curl-tools')).readCurlTools,
};
