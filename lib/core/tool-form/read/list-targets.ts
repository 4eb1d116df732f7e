import type { Node } from 'jsonc-parser';
import { escapePointerPart } from '@/lib/core/json/json-pointer';
import { findEntry } from '../text/find-entry';

/** What a `$ref` within the input schema can lead to: the whole, and each definition. */
export function listTargets(root: Node): string[] {
  const defined = ['$defs', 'definitions'].flatMap((keyword) => {
    const held = findEntry(root, ['input_schema', keyword]);
    return (held?.type === 'object' ? (held.children ?? []) : []).map(
      ({ children: [key] = [] }) => `#/${keyword}/${encodeURI(escapePointerPart(String(key?.value)))}`,
    );
  });
  return [...defined, '#'];
}
