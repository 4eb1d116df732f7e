import { isJsonObject } from '@/lib/core/claude/message';
import type { PathPart } from '@/lib/core/json/json-pointer';
import { keywordKinds, type SchemaDraft } from './schema-draft';

/** A value that stands where a schema belongs, right or wrong. */
export interface SchemaVisit {
  value: unknown;
  /** From the root of the walk. */
  path: PathPart[];
  /** How many schemas enclose it. */
  depth: number;
}

/**
 * Visits a schema and every subschema in document order, without recursion: depth costs no stack. Only positions
 * count where the draft has a schema, so a `$ref` inside `const`, `default` or `examples` is never visited.
 */
export function* walkSchema(schema: unknown, draft: SchemaDraft): Generator<SchemaVisit, void> {
  const waiting: SchemaVisit[] = [{ value: schema, path: [], depth: 0 }];
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    yield visit;
    const children = findChildren(visit, draft);
    for (const child of children.reverse()) waiting.push(child);
  }
}

function findChildren({ value, path, depth }: SchemaVisit, draft: SchemaDraft): SchemaVisit[] {
  if (!isJsonObject(value)) return [];
  const children: SchemaVisit[] = [];
  for (const [keyword, held] of Object.entries(value)) {
    for (const [steps, child] of findHeldSchemas(keyword, held, draft)) {
      children.push({ value: child, path: [...path, ...steps], depth: depth + 1 });
    }
  }
  return children;
}

/** The subschemas a keyword holds, each with the steps that lead to it. */
function findHeldSchemas(keyword: string, held: unknown, draft: SchemaDraft): [PathPart[], unknown][] {
  switch (keywordKinds[draft].get(keyword)) {
    case 'schema':
      return [[[keyword], held]];
    case 'schemas':
      return toItems(keyword, held);
    case 'schema-or-schemas':
      return Array.isArray(held) ? toItems(keyword, held) : [[[keyword], held]];
    case 'schema-map':
      return toEntries(keyword, held);
    case 'schema-or-names-map':
      return toEntries(keyword, held).filter(([, child]) => !Array.isArray(child));
    default:
      return [];
  }
}

function toItems(keyword: string, held: unknown): [PathPart[], unknown][] {
  return Array.isArray(held) ? held.map((child, index) => [[keyword, index], child]) : [];
}

function toEntries(keyword: string, held: unknown): [PathPart[], unknown][] {
  return isJsonObject(held) ? Object.entries(held).map(([name, child]) => [[keyword, name], child]) : [];
}
