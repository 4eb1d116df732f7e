import type { SchemaKeywords } from '@/lib/core/tool-form/read/read-keywords';

const types = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'];

/** What is chosen of `typeChoices`: the JSON text of `type`, empty where there is none. */
export function readTypeChoice({ types: named }: SchemaKeywords): string {
  if (named.length === 0) return '';
  return named.length === 1 ? JSON.stringify(named[0]) : JSON.stringify(named);
}

/** The types to choose among, those with null too, and the one that is set whatever it is. */
export function typeChoices(chosen: string): { value: string; label: string }[] {
  const plain = types.map((type) => ({ value: JSON.stringify(type), label: type }));
  const withNull = types.slice(0, -1).map((type) => ({
    value: JSON.stringify([type, 'null']),
    label: `${type} | null`,
  }));
  const known = [{ value: '', label: 'not set' }, ...plain, ...withNull];
  if (known.some(({ value }) => value === chosen)) return known;
  return [...known, { value: chosen, label: chosen.replaceAll(/[[\]"]/g, '').replaceAll(',', ' | ') }];
}
