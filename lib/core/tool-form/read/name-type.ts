import type { Node } from 'jsonc-parser';
import { findEntry } from '../text/find-entry';

const unions = ['anyOf', 'oneOf', 'allOf'] as const;

/** What a schema allows, in as few words as a line has room for. */
export function nameType(schema: Node): string {
  if (schema.type === 'boolean') return schema.value === true ? 'anything' : 'nothing';
  if (schema.type !== 'object') return 'no schema';
  const ref = findEntry(schema, ['$ref'])?.value;
  if (typeof ref === 'string') return `→ ${ref.slice(ref.lastIndexOf('/') + 1) || ref}`;
  const type = findEntry(schema, ['type']);
  if (type?.type === 'array') return (type.children ?? []).map(({ value }) => String(value)).join(' | ');
  if (typeof type?.value === 'string') {
    const items = type.value === 'array' ? findEntry(schema, ['items']) : undefined;
    const held = items?.type === 'object' ? findEntry(items, ['type'])?.value : undefined;
    return typeof held === 'string' ? `array of ${held}` : type.value;
  }
  const union = unions.find((keyword) => findEntry(schema, [keyword])?.type === 'array');
  if (union) return union;
  if (findEntry(schema, ['enum'])) return 'enum';
  return findEntry(schema, ['const']) ? 'const' : 'anything';
}
