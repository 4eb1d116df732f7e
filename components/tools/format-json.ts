import { applyEdits, format } from 'jsonc-parser';
import { parseJson } from '@/lib/core/json/parse-json';

/** The text laid out with two spaces, keys in their order, nothing else changed; null while it does not parse. */
export function formatJson(text: string): string | null {
  if (!parseJson(text).ok) return null;
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }));
}
