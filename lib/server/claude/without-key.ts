import 'server-only';
import { getEnv } from '@/lib/server/env';

/** A text without the API key, should it hold it: no message of any server may carry the key out. */
export function withoutKey(text: string): string {
  const key = getEnv().ANTHROPIC_API_KEY;
  return key ? text.replaceAll(key, '[key]') : text;
}
