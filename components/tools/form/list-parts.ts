import type { FormChange } from '@/lib/core/tool-form/form-change';
import type { SchemaRow } from '@/lib/core/tool-form/read/list-rows';

interface Part {
  label: string;
  isProperty?: boolean;
  change: FormChange;
  /** Where what is added stands then. */
  shown: SchemaRow['path'];
}

const TEXT = '{"type":"string"}';

/** What can be put into a schema. @param isTaken whether an object at a path has a name */
export function listParts(
  { path, type, role }: SchemaRow,
  isTaken: (path: SchemaRow['path'], name: string) => boolean,
): Part[] {
  const toMap = (label: string, keyword: string, name: string, json: string): Part => {
    const place = [...path, keyword];
    const free = findFree(name, (one) => isTaken(place, one));
    return { label, change: { do: 'add', path: place, name: free, json }, shown: [...place, free] };
  };
  const isRef = type.startsWith('→');
  const takesProperties = type.includes('object') || type === 'anything' || role === 'root';
  const property = toMap('Add a property', 'properties', 'new_property', TEXT);
  const items: Part = {
    label: 'Say what each item is',
    change: { do: 'set', path: [...path, 'items'], json: TEXT },
    shown: [...path, 'items'],
  };
  const variant: Part = {
    label: type === 'anyOf' ? 'Add a choice (anyOf)' : 'Make it a choice (anyOf)',
    change: { do: 'add', path: [...path, 'anyOf'], json: TEXT },
    shown: path,
  };
  const definition = toMap(
    'Add a definition ($defs)',
    '$defs',
    'new_definition',
    '{"type":"object","properties":{}}',
  );
  return [
    ...(takesProperties && !isRef ? [{ ...property, isProperty: true }] : []),
    ...(type === 'array' && !isTaken(path, 'items') ? [items] : []),
    ...(isRef ? [] : [variant]),
    ...(role === 'root' ? [definition] : []),
  ];
}

function findFree(name: string, isTaken: (name: string) => boolean): string {
  let number = 1;
  while (isTaken(number === 1 ? name : `${name}_${number}`)) number += 1;
  return number === 1 ? name : `${name}_${number}`;
}
