import type { JsonObject } from '@/lib/core/claude/message';
import { inputSchemaSnippets, propertySnippets } from './snippets';
import { toHelp } from './to-help';

/** Where the definition of one subschema stands in the document this is part of. */
const SUBSCHEMA = { $ref: '#/definitions/schema' };
const SUBSCHEMAS = { type: 'array', items: SUBSCHEMA, minItems: 1 };
const SUBSCHEMA_MAP = { type: 'object', additionalProperties: SUBSCHEMA };
const COUNT = { type: 'integer', minimum: 0 };
const NAMES = { type: 'array', items: { type: 'string' }, uniqueItems: true };

/** Said of keywords that strict mode refuses. Source: API documentation, "Structured outputs, JSON Schema limitations". */
const NOT_STRICT = ' Not with `strict`.';

const types = {
  string: 'Text.',
  number: 'Any number.',
  integer: 'A whole number.',
  boolean: '`true` or `false`.',
  array: 'A list; say of what in `items`.',
  object: 'An object; say what it holds in `properties`.',
  null: 'Nothing but `null`.',
};

/** Formats that strict mode enforces come first. Source: API documentation, "Structured outputs, JSON Schema limitations". */
const formats = [
  'date-time',
  'date',
  'time',
  'duration',
  'email',
  'hostname',
  'uri',
  'ipv4',
  'ipv6',
  'uuid',
  'uri-reference',
  'uri-template',
  'json-pointer',
  'regex',
];

/** JSON Schema 2020-12 as far as it is used in tools, with help for each keyword. */
const keywords: JsonObject = {
  type: {
    ...toHelp('The kind of value. A list of kinds allows each of them, for example `["string", "null"]`.'),
    anyOf: [
      {
        enum: Object.keys(types),
        enumDescriptions: Object.values(types).map((text) => toHelp(text).description),
      },
      { type: 'array', items: { enum: Object.keys(types) }, minItems: 1, uniqueItems: true },
    ],
  },
  description: {
    ...toHelp(
      'What the value means, for the model: unit, format, an example, what happens when it is left out. The model fills the parameter in from this.',
    ),
    type: 'string',
  },
  title: { ...toHelp('A short label. The model reads `description` first.'), type: 'string' },
  properties: {
    ...toHelp(
      'The parameters by name. Names at the top level may hold letters, digits, `_`, `.` and `-`, at most 64 characters.',
    ),
    type: 'object',
    additionalProperties: { $ref: '#/definitions/property' },
  },
  required: {
    ...toHelp('Names of the properties the model has to give. All others are optional.'),
    ...NAMES,
  },
  additionalProperties: {
    ...toHelp(
      '`false`: no other properties than those listed. **Strict tools need `false` on every object.**',
    ),
    ...SUBSCHEMA,
    default: false,
  },
  items: { ...toHelp('The schema every item of a list has to fit.'), ...SUBSCHEMA },
  prefixItems: { ...toHelp(`The schemas of the first items, one by one.${NOT_STRICT}`), ...SUBSCHEMAS },
  enum: {
    ...toHelp('The only values allowed. The surest way to keep the model to a fixed set.'),
    type: 'array',
  },
  const: toHelp('The only value allowed.'),
  anyOf: {
    ...toHelp('The value fits at least one of these schemas. Not at the top of `input_schema`.'),
    ...SUBSCHEMAS,
  },
  oneOf: {
    ...toHelp(
      `The value fits exactly one of these schemas. Not at the top of \`input_schema\`.${NOT_STRICT}`,
    ),
    ...SUBSCHEMAS,
  },
  allOf: {
    ...toHelp('The value fits all of these schemas. Not at the top of `input_schema`.'),
    ...SUBSCHEMAS,
  },
  not: { ...toHelp(`The value must not fit this schema.${NOT_STRICT}`), ...SUBSCHEMA },
  if: {
    ...toHelp(`When the value fits this, \`then\` applies, otherwise \`else\`.${NOT_STRICT}`),
    ...SUBSCHEMA,
  },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nobody awaits this object
  then: { ...toHelp('Applies when the value fits `if`.'), ...SUBSCHEMA },
  else: { ...toHelp('Applies when the value does not fit `if`.'), ...SUBSCHEMA },
  $ref: { ...toHelp('Takes the schema from another place, for example `#/$defs/address`.'), type: 'string' },
  $defs: { ...toHelp('Schemas to be used from several places with `$ref`.'), ...SUBSCHEMA_MAP },
  definitions: { ...toHelp('The older name of `$defs`.'), ...SUBSCHEMA_MAP },
  format: {
    ...toHelp('What a text looks like. In a tool that is not strict it is advice to the model.'),
    anyOf: [{ enum: formats }, { type: 'string' }],
  },
  pattern: {
    ...toHelp('A regular expression that the text has to match somewhere; anchor it with `^` and `$`.'),
    type: 'string',
  },
  minLength: { ...toHelp(`The fewest characters.${NOT_STRICT}`), ...COUNT },
  maxLength: { ...toHelp(`The most characters.${NOT_STRICT}`), ...COUNT },
  minimum: { ...toHelp(`The smallest number.${NOT_STRICT}`), type: 'number' },
  maximum: { ...toHelp(`The largest number.${NOT_STRICT}`), type: 'number' },
  exclusiveMinimum: { ...toHelp(`The number is greater than this.${NOT_STRICT}`), type: 'number' },
  exclusiveMaximum: { ...toHelp(`The number is less than this.${NOT_STRICT}`), type: 'number' },
  multipleOf: {
    ...toHelp(`The number is a multiple of this.${NOT_STRICT}`),
    type: 'number',
    exclusiveMinimum: 0,
  },
  minItems: { ...toHelp('The fewest items. With `strict` only 0 or 1.'), ...COUNT },
  maxItems: { ...toHelp(`The most items.${NOT_STRICT}`), ...COUNT },
  uniqueItems: { ...toHelp(`No item may stand twice in the list.${NOT_STRICT}`), type: 'boolean' },
  contains: { ...toHelp(`At least one item fits this schema.${NOT_STRICT}`), ...SUBSCHEMA },
  minProperties: { ...toHelp(`The fewest properties.${NOT_STRICT}`), ...COUNT },
  maxProperties: { ...toHelp(`The most properties.${NOT_STRICT}`), ...COUNT },
  propertyNames: { ...toHelp(`A schema for the names of the properties.${NOT_STRICT}`), ...SUBSCHEMA },
  patternProperties: {
    ...toHelp(`Schemas for properties whose names match a regular expression.${NOT_STRICT}`),
    ...SUBSCHEMA_MAP,
  },
  dependentRequired: {
    ...toHelp(`Properties that become required when another one is given.${NOT_STRICT}`),
    type: 'object',
    additionalProperties: NAMES,
  },
  default: toHelp('What a missing value means. It tells the model; nobody fills it in.'),
  examples: { ...toHelp('Example values. The model reads them; `description` is surer.'), type: 'array' },
  deprecated: { ...toHelp('The property should not be used any more.'), type: 'boolean' },
  $schema: { ...toHelp('The draft of JSON Schema. The API expects 2020-12.'), type: 'string' },
  $comment: { ...toHelp('A note to other authors.'), type: 'string' },
};

/** Any schema. */
const schemaDefinition: JsonObject = { type: ['object', 'boolean'], properties: keywords };

/** The schema of one parameter: any schema, with snippets for the common kinds. */
const propertyDefinition: JsonObject = { ...schemaDefinition, defaultSnippets: propertySnippets };

export const schemaDefinitions: JsonObject = { schema: schemaDefinition, property: propertyDefinition };

/** `input_schema` itself: a schema for an object. */
export const inputSchemaHelp: JsonObject = {
  ...toHelp(
    'The parameters as JSON Schema (draft 2020-12). At the top it has `"type": "object"` and none of `oneOf`, `allOf`, `anyOf`.',
  ),
  type: 'object',
  required: ['type'],
  properties: {
    ...keywords,
    type: { ...toHelp('The input of a tool is always an object.'), const: 'object' },
  },
  defaultSnippets: inputSchemaSnippets,
};
