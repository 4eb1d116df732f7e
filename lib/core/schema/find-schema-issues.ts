import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { describeValue } from '@/lib/core/json/describe-value';
import { type PathPart, toJsonPointer } from '@/lib/core/json/json-pointer';
import { compilePattern } from './compile-pattern';
import { findSchemaDraft, type KeywordKind, keywordKinds, type SchemaDraft } from './schema-draft';
import { walkSchema } from './walk-schema';

/** One reason why a schema is no valid JSON Schema. */
export interface SchemaIssue {
  /** JSON Pointer into the schema; empty for the schema itself. */
  path: string;
  message: string;
}

/** So much of a name or pattern stands in a message. */
const MAX_NAME = 200;

/** Deeper schemas are refused: every reader of them, ours and the API's, recurses. */
const DEEPEST_SCHEMA = 200;

/**
 * Why a value breaks the meta-schema of its draft (2020-12 unless `$schema` names 2019-09 or 07), empty when it does
 * not. What `$ref`s point to is not looked at. Never throws. Source: the drafts' meta-schemas; API documentation, "Define tools", rule 5.
 */
export function findSchemaIssues(schema: unknown): SchemaIssue[] {
  const draft = findSchemaDraft(schema);
  const issues: SchemaIssue[] = [];
  for (const { value, path, depth } of walkSchema(schema, draft)) {
    if (depth > DEEPEST_SCHEMA) {
      issues.push({
        path: toJsonPointer(path),
        message: `The schema is nested more than ${DEEPEST_SCHEMA} levels deep.`,
      });
      return issues;
    }
    issues.push(...checkOneSchema(value, path, draft));
  }
  return issues;
}

function checkOneSchema(value: unknown, path: PathPart[], draft: SchemaDraft): SchemaIssue[] {
  if (typeof value === 'boolean') return [];
  if (!isJsonObject(value)) return [{ path: toJsonPointer(path), message: toNoSchema(value, path.at(-1)) }];
  return Object.entries(value).flatMap(([keyword, held]) => {
    const kind = keywordKinds[draft].get(keyword);
    const message = kind && findKeywordFault(keyword, kind, held);
    return message ? [{ path: toJsonPointer([...path, keyword]), message }] : [];
  });
}

function toNoSchema(value: unknown, name: PathPart | undefined): string {
  if (name === 'items' && Array.isArray(value)) {
    return 'items must be one schema in draft 2020-12; give the schemas of a tuple in prefixItems.';
  }
  return `${name === undefined ? 'The schema' : `"${cutText(String(name), MAX_NAME)}"`} must be ${SCHEMA}, got ${describeValue(value)}.`;
}

const SCHEMA = 'a schema (an object, true or false)';
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

/** What a keyword of some kind must hold, in words, and the test. Schemas inside it are visited by themselves. */
const kindRules: Record<KeywordKind, { wanted: string; fits: (held: unknown) => boolean }> = {
  schema: { wanted: SCHEMA, fits: () => true },
  schemas: {
    wanted: 'a list of one or more schemas',
    fits: (held) => Array.isArray(held) && held.length > 0,
  },
  'schema-map': { wanted: 'an object whose values are schemas', fits: isJsonObject },
  'schema-or-schemas': {
    wanted: 'a schema or a list of schemas',
    fits: (held) => !Array.isArray(held) || held.length > 0,
  },
  'schema-or-names-map': {
    wanted: 'an object of schemas or lists of property names',
    fits: (held) => isMap(held, (entry) => !Array.isArray(entry) || isNameList(entry)),
  },
  names: { wanted: 'a list of different property names', fits: isNameList },
  'names-map': {
    wanted: 'an object whose values are lists of property names',
    fits: (held) => isMap(held, isNameList),
  },
  pattern: { wanted: 'a regular expression', fits: isPattern },
  type: { wanted: `one of ${TYPES.join(', ')}, or a list of some of them`, fits: isType },
  list: { wanted: 'a list', fits: Array.isArray },
  number: { wanted: 'a number', fits: (held) => typeof held === 'number' },
  'positive-number': { wanted: 'a number above 0', fits: (held) => typeof held === 'number' && held > 0 },
  count: { wanted: 'a whole number, 0 or more', fits: (held) => Number.isInteger(held) && Number(held) >= 0 },
  boolean: { wanted: 'true or false', fits: (held) => typeof held === 'boolean' },
  'boolean-map': {
    wanted: 'an object whose values are true or false',
    fits: (held) => isMap(held, (entry) => typeof entry === 'boolean'),
  },
  text: { wanted: 'text', fits: (held) => typeof held === 'string' },
  id: {
    wanted: 'a URI without a #fragment',
    fits: (held) => typeof held === 'string' && /^[^#]*#?$/.test(held),
  },
  anchor: {
    wanted: 'a name that starts with a letter or _ and holds only letters, digits, - _ and .',
    fits: (held) => typeof held === 'string' && /^[A-Za-z_][-A-Za-z0-9._]*$/.test(held),
  },
};

function findKeywordFault(keyword: string, kind: KeywordKind, held: unknown): string | null {
  const { wanted, fits } = kindRules[kind];
  if (!fits(held))
    return `${keyword} must be ${wanted}, got ${describeValue(held)}.${findAdvice(keyword, held)}`;
  if (keyword === 'patternProperties' && isJsonObject(held)) {
    const broken = Object.keys(held).find((source) => !isPattern(source));
    if (broken !== undefined)
      return `patternProperties has a key that is no regular expression: ${cutText(broken, MAX_NAME)}`;
  }
  return null;
}

/** Old or common ways to write a keyword, with the way that is valid. */
function findAdvice(keyword: string, held: unknown): string {
  if (typeof held === 'boolean' && /^exclusive(Min|Max)imum$/.test(keyword)) {
    const bound = keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum';
    return ` Draft 4 wrote it so; now ${keyword} holds the bound itself and replaces ${bound}.`;
  }
  if (keyword === 'required' && typeof held === 'boolean') {
    return ' List the names of required properties in "required" of the object that holds them.';
  }
  return '';
}

function isMap(held: unknown, fits: (entry: unknown) => boolean): boolean {
  return isJsonObject(held) && Object.values(held).every(fits);
}

function isNameList(held: unknown): boolean {
  if (!Array.isArray(held)) return false;
  return held.every((name) => typeof name === 'string') && new Set(held).size === held.length;
}

function isType(held: unknown): boolean {
  if (!Array.isArray(held)) return typeof held === 'string' && TYPES.includes(held);
  return held.length > 0 && held.every((type) => TYPES.includes(type)) && new Set(held).size === held.length;
}

function isPattern(held: unknown): boolean {
  return typeof held === 'string' && compilePattern(held) !== null;
}
