import 'server-only';
import { createHash } from 'node:crypto';
import type { Answerer } from '@/lib/core/answerer/answerer-schemas';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';

/** Tells equal versions: SHA-256 of the text to its last blank, and of who answers whatever the order of its keys. */
export function hashVersion(text: string, answerer: Answerer | null): string {
  const hash = createHash('sha256').update(text);
  if (answerer) hash.update('\0').update(toCanonicalText(answerer));
  return hash.digest('hex');
}
