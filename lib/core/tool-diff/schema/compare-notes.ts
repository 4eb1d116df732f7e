import type { JsonObject } from '@/lib/core/claude/message';
import { toCanonicalText } from '@/lib/core/json/to-canonical-text';
import { boundNames } from './compare-bounds';
import { otherNames } from './compare-others';
import type { FoundChange, SchemaPlace } from './found-change';

/** What a schema says beside its rules, and the model reads. */
const READ = new Set(['description', 'title', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly']);

/** What is compared elsewhere, or where it is referred to. */
const ELSEWHERE = new Set([
  ...boundNames,
  ...otherNames,
  'type',
  'enum',
  'const',
  'properties',
  'required',
  'additionalProperties',
  '$ref',
  '$defs',
  'definitions',
]);

/** Which notes of a schema are new, gone or different. */
export function compareNotes(a: JsonObject, b: JsonObject, { path, at }: SchemaPlace): FoundChange[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !ELSEWHERE.has(name)));
  return [...names].flatMap((name): FoundChange[] => {
    if (toCanonicalText(a[name]) === toCanonicalText(b[name])) return [];
    const what = a[name] === undefined ? 'is new' : b[name] === undefined ? 'is gone' : 'is different';
    const kind = READ.has(name) ? 'seen' : 'cosmetic';
    return [{ path: [...path, name], at, kind, message: `${name} ${what}` }];
  });
}
