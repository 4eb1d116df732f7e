import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { keywordKinds } from '@/lib/core/schema/schema-draft';
import { keepDigits, toExamples } from '../keep-digits';
import { toFreeName } from '../mend/to-free-name';
import { follow } from './resolve';

/** References inside each other that are written out in place; what lies deeper is defined once, under $defs. */
const DEEPEST = 6;

/** From so many schemas of one tool on, everything further is defined under $defs; from so many on, it is left open. */
const MOST_INLINE = 1_500;
const MOST_OF_TOOL = 10_000;

/** Schemas of all tools of a document together. */
const MOST_OF_ALL = 400_000;

/** Words of OpenAPI that say nothing about a value. */
const LEFT = ['xml', 'externalDocs', 'discriminator', 'example', 'collectionFormat', 'allowEmptyValue'];

const kinds = keywordKinds['draft-2020-12'];

/** How many schemas were written for a document so far. */
export interface SchemaBudget {
  used: number;
}

/** Writes the schemas of one operation, and keeps what they refer to. */
export interface SchemaWriter {
  write: (schema: unknown) => JsonObject;
  /** What has to stand under `$defs`; asked for last. */
  toDefs: () => JsonObject;
  /** References that lead nowhere here, or that there was no room for. */
  lost: Set<string>;
}

/**
 * Makes what writes the schemas of an operation as JSON Schema that stands by itself: a reference is written out, or
 * defined under `$defs` where it leads back to itself or would be written too often.
 */
export function createSchemaWriter(document: JsonObject, budget: SchemaBudget): SchemaWriter {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const defs: JsonObject = {};
  const lost = new Set<string>();
  let count = 0;
  let around: string[] = [];

  function write(schema: unknown): JsonObject {
    if (!isJsonObject(schema)) return {};
    count += 1;
    budget.used += 1;
    if (count > MOST_OF_TOOL || budget.used > MOST_OF_ALL) {
      lost.add('what is beyond the bound of schemas');
      return {};
    }
    return typeof schema.$ref === 'string' ? writeRef(schema.$ref, schema) : writeOwn(schema);
  }

  function writeRef(ref: string, { $ref: _ref, ...beside }: JsonObject): JsonObject {
    const target = follow(ref, document);
    if (!isJsonObject(target)) {
      lost.add(ref);
      return writeOwn(beside);
    }
    const own = writeOwn(beside);
    if (names.has(ref) || around.includes(ref) || around.length >= DEEPEST || count > MOST_INLINE)
      return { $ref: `#/$defs/${nameOf(ref)}`, ...own };
    around.push(ref);
    const held = write(target);
    around.pop();
    return keepDigits(own, keepDigits(held, { ...held, ...own }));
  }

  function nameOf(ref: string): string {
    const known = names.get(ref);
    if (known !== undefined) return known;
    const name = toFreeName(ref.split('/').at(-1) ?? '', 'Schema', taken, 64);
    names.set(ref, name);
    return name;
  }

  function writeOwn(schema: JsonObject): JsonObject {
    const kept = Object.entries(schema).filter(
      ([keyword]) => !LEFT.includes(keyword) && !keyword.startsWith('x-'),
    );
    const written = Object.fromEntries(kept.map(([keyword, held]) => [keyword, writeHeld(keyword, held)]));
    const isTold = schema.example === undefined || written.examples !== undefined;
    return keepDigits(schema, isTold ? written : { ...written, examples: toExamples(schema) });
  }

  function writeHeld(keyword: string, held: unknown): unknown {
    const kind = kinds.get(keyword);
    if (kind === 'schemas' && Array.isArray(held)) return held.map(write);
    if (kind === 'schema-map' && isJsonObject(held)) return writeMap(held);
    if (kind === 'schema' && typeof held !== 'boolean') return write(held);
    return keyword === 'type' && held === 'file' ? 'string' : held;
  }

  const writeMap = (map: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(map).flatMap(([name, held]) =>
        // What only the server sets is no input.
        isJsonObject(held) && held.readOnly === true ? [] : [[name, write(held)]],
      ),
    );

  function toDefs(): JsonObject {
    for (let written = 0; written < names.size; written = Object.keys(defs).length) {
      for (const [ref, name] of [...names]) {
        if (Object.hasOwn(defs, name)) continue;
        around = [ref];
        defs[name] = write(follow(ref, document));
      }
    }
    return defs;
  }

  return { write, toDefs, lost };
}
