import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { keywordKinds } from '@/lib/core/schema/schema-draft';
import { keepDigits, toExamples } from '../keep-digits';
import { toFreeName } from '../mend/to-free-name';
import { findReadOnly } from './find-read-only';
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

const NONE: ReadonlySet<string> = new Set();

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
  /** What is no input and was left out, by its name: properties that only the server sets. */
  readOnly: Map<string, unknown>;
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
  const readOnly = new Map<string, unknown>();
  let count = 0;
  let around: string[] = [];

  function write(schema: unknown, hidden: ReadonlySet<string> = NONE): JsonObject {
    if (!isJsonObject(schema)) return {};
    count += 1;
    budget.used += 1;
    if (count > MOST_OF_TOOL || budget.used > MOST_OF_ALL) {
      lost.add('what is beyond the bound of schemas');
      return {};
    }
    return typeof schema.$ref === 'string' ? writeRef(schema.$ref, schema, hidden) : writeOwn(schema, hidden);
  }

  function writeRef(
    ref: string,
    { $ref: _ref, ...beside }: JsonObject,
    hidden: ReadonlySet<string>,
  ): JsonObject {
    const target = follow(ref, document);
    if (!isJsonObject(target)) {
      lost.add(ref);
      return writeOwn(beside, hidden);
    }
    const own = writeOwn(beside, hidden);
    if (names.has(ref) || around.includes(ref) || around.length >= DEEPEST || count > MOST_INLINE)
      return { $ref: `#/$defs/${nameOf(ref)}`, ...own };
    around.push(ref);
    const held = write(target, hidden);
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

  function writeOwn(schema: JsonObject, around: ReadonlySet<string>): JsonObject {
    const own = findReadOnly(schema, document);
    const hidden = own.size > 0 ? new Set([...around, ...own.keys()]) : around;
    for (const [name, held] of own) if (!readOnly.has(name)) readOnly.set(name, held);
    const kept = Object.entries(schema).filter(
      ([keyword]) => !LEFT.includes(keyword) && !keyword.startsWith('x-'),
    );
    const written = Object.fromEntries(
      kept.map(([keyword, held]) => [keyword, writeHeld(keyword, held, hidden)]),
    );
    const isTold = schema.example === undefined || written.examples !== undefined;
    return keepDigits(schema, isTold ? written : { ...written, examples: toExamples(schema) });
  }

  function writeHeld(keyword: string, held: unknown, hidden: ReadonlySet<string>): unknown {
    const kind = kinds.get(keyword);
    if (kind === 'schemas' && Array.isArray(held))
      return held.map((one: unknown) => write(one, keyword === 'allOf' ? hidden : NONE));
    if (keyword === 'properties' && isJsonObject(held)) return writeMap(held, hidden);
    if (keyword === 'required' && Array.isArray(held) && hidden.size > 0)
      return held.filter((name) => !hidden.has(String(name)));
    if (kind === 'schema-map' && isJsonObject(held)) return writeMap(held, NONE);
    if (kind === 'schema' && typeof held !== 'boolean') return write(held);
    return keyword === 'type' && held === 'file' ? 'string' : held;
  }

  // What only the server sets is no input.
  const writeMap = (map: JsonObject, hidden: ReadonlySet<string>): JsonObject =>
    Object.fromEntries(
      Object.entries(map).flatMap(([name, held]) => (hidden.has(name) ? [] : [[name, write(held)]])),
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

  return { write, toDefs, lost, readOnly };
}
