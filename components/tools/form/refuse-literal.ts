import { parseJson } from '@/lib/core/json/parse-json';

/** Why a text is no JSON value; nothing where it is empty, which takes the value out. */
export function refuseLiteral(text: string): string | undefined {
  if (text.trim() === '' || parseJson(text).ok) return undefined;
  return 'No JSON value: a text stands in quotes, as in "large".';
}
