import { isJsonObject, type JsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { findSchemaIssues } from '@/lib/core/schema/find-schema-issues';
import { mendSchemaKeyword } from '../../fix/mend-schema-keyword';
import type { ToolFix } from '../../fix/tool-fix';
import type { RuleHit, ToolRule } from '../../tool-finding';
import { toPath } from '../to-path';

const KEY = /^[a-zA-Z0-9_.-]{1,64}$/;

const INVALID =
  'custom.input_schema: JSON schema is invalid. It must match JSON Schema draft 2020-12 (https://json-schema.org/draft/2020-12).';

/** Applies to every custom tool, strict or not; keywords that do not constrain the model are still valid. */
export const inputSchemaRule: ToolRule = {
  about: 'tool',
  id: 'input-schema',
  severity: 'error',
  title: 'input_schema is a JSON Schema for an object',
  why: 'The API refuses the whole request over one bad schema.',
  source: 'Messages API: tools, input_schema',
  check({ kind, definition }) {
    if (kind !== 'custom') return [];
    const schema = definition.input_schema;
    if (!isJsonObject(schema)) return [toMissing(definition)];
    const root = [...checkRootType(schema), ...checkCombinators(schema), ...checkPropertyKeys(schema)];
    return [...root, ...checkValidity(schema, root)];
  },
  fix({ definition }, { path }) {
    const schema = definition.input_schema;
    if (schema === undefined) {
      const old = findOldName(definition);
      return old
        ? { label: `Rename ${old}`, edits: [{ path: [old], rename: 'input_schema' }] }
        : { label: 'Add an input_schema', edits: [{ path: ['input_schema'], value: NO_PARAMETERS }] };
    }
    if (!isJsonObject(schema)) return undefined;
    if (schema.type !== 'object' && isAtRootType(schema, path)) {
      return {
        label: 'Set the type to "object"',
        edits: [{ path: ['input_schema', 'type'], value: 'object' }],
      };
    }
    return renameKey(schema, path) ?? mendSchemaKeyword(definition, path);
  },
};

/** A parameter whose name is refused, by one that is not, also where it is required. */
function renameKey(schema: JsonObject, path: RuleHit['path']): ToolFix | undefined {
  const [, keyword, key] = path;
  if (keyword !== 'properties' || typeof key !== 'string' || path.length !== 3 || KEY.test(key))
    return undefined;
  const better = key
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9_.-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 64);
  if (better === '' || (isJsonObject(schema.properties) && Object.hasOwn(schema.properties, better)))
    return undefined;
  const required: unknown[] = Array.isArray(schema.required) ? schema.required : [];
  const at = required.indexOf(key);
  return {
    label: `Call it ${better}`,
    edits: [
      { path, rename: better },
      ...(at < 0 ? [] : [{ path: ['input_schema', 'required', at], value: better }]),
    ],
  };
}

const NO_PARAMETERS = { type: 'object', properties: {} };

/** The place where `checkRootType` reports. */
const isAtRootType = (schema: JsonObject, path: RuleHit['path']): boolean =>
  path.join('/') === (schema.type === undefined ? 'input_schema' : 'input_schema/type');

/** What other APIs and protocols call it. */
const findOldName = (definition: JsonObject): string | undefined =>
  ['parameters', 'inputSchema'].find((key) => isJsonObject(definition[key]));

function toMissing(definition: JsonObject): RuleHit {
  if (definition.input_schema !== undefined) {
    return {
      path: ['input_schema'],
      message:
        'input_schema has to be a JSON Schema object, for example {"type": "object", "properties": {}}.',
      apiMessage: 'custom.input_schema: Input should be a valid dictionary',
    };
  }
  const old = findOldName(definition);
  const advice = old
    ? `Rename "${old}" to "input_schema".`
    : 'Add one; for a tool without parameters it is {"type": "object", "properties": {}}.';
  return {
    path: [],
    message: `The tool has no input_schema. ${advice}`,
    apiMessage: 'custom.input_schema: Field required',
  };
}

function checkRootType(schema: JsonObject): RuleHit[] {
  if (schema.type === 'object') return [];
  const isMissing = schema.type === undefined;
  return [
    {
      path: isMissing ? ['input_schema'] : ['input_schema', 'type'],
      message: 'The input of a tool is always an object. Set "type": "object" at the top of input_schema.',
      apiMessage: `custom.input_schema.type: ${isMissing ? 'Field required' : "Input should be 'object'"}`,
    },
  ];
}

function checkCombinators(schema: JsonObject): RuleHit[] {
  const used = ['oneOf', 'allOf', 'anyOf'].filter((keyword) => Object.hasOwn(schema, keyword));
  return used.map((keyword) => ({
    path: ['input_schema', keyword],
    message: `"${keyword}" may not stand at the top of input_schema. Move it into a property, or describe the alternatives and check them in your code.`,
    apiMessage: 'custom.input_schema: input_schema does not support oneOf, allOf, or anyOf at the top level',
  }));
}

function checkPropertyKeys({ properties }: JsonObject): RuleHit[] {
  if (!isJsonObject(properties)) return [];
  const bad = Object.keys(properties).filter((key) => !KEY.test(key));
  return bad.map((key) => ({
    path: ['input_schema', 'properties', key],
    message: `The parameter name "${cutText(key, 200)}" is refused. Use 1 to 64 letters, digits, _ . and -.`,
    apiMessage: "custom.input_schema.properties: Property keys should match pattern '^[a-zA-Z0-9_.-]{1,64}$'",
  }));
}

/** What a root rule has said already is not said again. */
function checkValidity(schema: JsonObject, told: readonly RuleHit[]): RuleHit[] {
  const places = new Set(told.map((hit) => hit.path.join('/')));
  return findSchemaIssues(schema).flatMap(({ path: pointer, message }) => {
    const path = ['input_schema', ...toPath(pointer, schema)];
    return places.has(path.join('/')) ? [] : [{ path, message, apiMessage: INVALID }];
  });
}
