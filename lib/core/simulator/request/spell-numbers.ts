import { childText } from '@/lib/core/json/lossless/child-text';
import { listSources } from '@/lib/core/json/lossless/list-sources';

/**
 * Gives the numbers of data as the texts they were said as, where they say more than their values (`9007199254740993`,
 * `1.0`), for whatever reads them out or compares them. Everything else stays as it is.
 */
export function spellNumbers(data: unknown): unknown {
  return listSources(data).length === 0 ? data : spell(data);
}

function spell(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const spellItem = (key: string | number, item: unknown) =>
    typeof item === 'number' ? (childText(value, key) ?? item) : spell(item);
  if (Array.isArray(value)) return value.map((item, index) => spellItem(index, item));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spellItem(key, item)]));
}
