import type { JsonError } from 'json-schema-library';
import { isJsonObject } from '@/lib/core/claude/message';
import { cutText } from '@/lib/core/cut-text';
import { describeValue } from '@/lib/core/json/describe-value';
import type { InputIssue } from './input-issue';
import { UNCHECKED } from './unchecked';

/**
 * Puts an error of the schema engine into words. The path is the engine's, with its leading `#` taken off; the message
 * speaks about the value there, so that "order_id: must be a string, got 42" reads well.
 */
export function toInputIssue(error: JsonError): InputIssue {
  const explain = explanations.get(error.code.toString());
  return {
    // Where a reference fails the engine names the place in the schema instead; the data as a whole is in question.
    path: error.code === 'ref-error' ? '' : cutText(error.data.pointer.replace(/^#/, '')),
    message: cutText(explain ? explain(error.data) : error.message),
  };
}

type ErrorData = JsonError['data'];

/** Messages by the engine's error code. A map, so that only its own codes are found. */
const explanations = new Map<string, (data: ErrorData) => string>(
  Object.entries({
    'required-property-error': ({ key }) => `${toName(key)} is required`,
    'missing-dependency-error': ({ missingProperty, present }) =>
      `${toName(missingProperty)} is required when ${toName(present)} is given`,
    'type-error': ({ schema, value }) => `must be ${toTypes(schema.type)}, got ${describeValue(value)}`,
    'enum-error': ({ schema }) => `must be one of ${toList(schema.enum)}`,
    'const-error': ({ schema, value }) => `must be ${toText(schema.const)}, got ${describeValue(value)}`,
    'minimum-error': ({ schema, value }) => `must be at least ${schema.minimum}, got ${value}`,
    'maximum-error': ({ schema, value }) => `must be at most ${schema.maximum}, got ${value}`,
    'exclusive-minimum-error': ({ schema, value }) =>
      `must be greater than ${schema.exclusiveMinimum}, got ${value}`,
    'exclusive-maximum-error': ({ schema, value }) =>
      `must be less than ${schema.exclusiveMaximum}, got ${value}`,
    'multiple-of-error': ({ schema, value }) => `must be a multiple of ${schema.multipleOf}, got ${value}`,
    'min-length-error': ({ schema, length }) =>
      `must have at least ${count(schema.minLength, 'character')}, got ${length}`,
    'max-length-error': ({ schema, length }) =>
      `must have at most ${count(schema.maxLength, 'character')}, got ${length}`,
    'pattern-error': ({ schema, value }) =>
      `must match the pattern ${toName(schema.pattern)}, got ${describeValue(value)}`,
    'format-error': ({ schema, value }) => `must be ${toFormat(schema.format)}, got ${describeValue(value)}`,
    'min-items-error': ({ schema, length }) =>
      `must have at least ${count(schema.minItems, 'item')}, got ${length}`,
    'max-items-error': ({ schema, length }) =>
      `must have at most ${count(schema.maxItems, 'item')}, got ${length}`,
    'unique-items-error': ({ first }) => `repeats item ${first}; no two items may be equal`,
    'contains-min-error': ({ bound, fitting }) =>
      `must contain at least ${count(bound, 'item')} that fit "contains", got ${fitting}`,
    'contains-max-error': ({ bound, fitting }) =>
      `must contain at most ${count(bound, 'item')} that fit "contains", got ${fitting}`,
    'additional-items-error': () => 'has more items than allowed',
    'unevaluated-items-error': () => 'is one item too many',
    'min-properties-error': ({ schema, length }) =>
      `must have at least ${count(schema.minProperties, 'property', 'properties')}, got ${length}`,
    'max-properties-error': ({ schema, length }) =>
      `must have at most ${count(schema.maxProperties, 'property', 'properties')}, got ${length}`,
    'no-additional-properties-error': ({ property, schema }) =>
      `${toName(property)} is not a known property${toKnown(schema)}`,
    'invalid-property-name-error': ({ property }) =>
      `"${toName(property)}" is not allowed as a property name`,
    'not-error': () => 'must not fit the schema under "not"',
    'any-of-error': (data) => toBranches(data),
    'one-of-error': (data) => toBranches(data),
    'multiple-one-of-error': ({ matches }) =>
      `must fit exactly one of the forms under oneOf, but fits ${Array.isArray(matches) ? matches.length : 'several'}`,
    'invalid-data-error': ({ value, schema }) =>
      Array.isArray(value) && isJsonObject(schema) ? 'has more items than allowed' : 'is not allowed',
    'ref-error': ({ ref }) =>
      `${UNCHECKED}: $ref "${toName(ref)}" is not part of this schema, and nothing is fetched`,
  } satisfies Record<string, (data: ErrorData) => string>),
);

/** A name, pattern or value of a schema, cut when it is long. */
const toName = (name: unknown): string => cutText(String(name), 80);

function count(number: unknown, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

const articles: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  null: 'null',
};

function toTypes(type: unknown): string {
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.map((one) => articles[String(one)] ?? String(one)).join(' or ');
}

function toText(value: unknown): string {
  return typeof value === 'string' && value !== '' ? toName(value) : describeValue(value);
}

/** So many allowed values are named. */
const MAX_LISTED = 20;

function toList(values: unknown): string {
  if (!Array.isArray(values)) return '';
  const named = values.slice(0, MAX_LISTED).map(toText).join(', ');
  const more = values.length - MAX_LISTED;
  return more > 0 ? `${named} and ${more.toLocaleString('en-US')} more` : named;
}

/** The names a person may have meant, when there are few enough to read. */
function toKnown(schema: unknown): string {
  const properties =
    isJsonObject(schema) && isJsonObject(schema.properties) ? Object.keys(schema.properties) : [];
  return properties.length > 0 && properties.length <= 12
    ? `; known: ${properties.map(toName).join(', ')}`
    : '';
}

const formatNames: Record<string, string> = {
  date: 'a date such as 2026-11-20',
  'date-time': 'a date and time such as 2026-11-20T09:30:00Z',
  time: 'a time such as 09:30:00Z',
  duration: 'a duration such as P3DT4H',
  email: 'an email address',
  'idn-email': 'an email address',
  hostname: 'a host name',
  'idn-hostname': 'a host name',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  uri: 'a full URI such as https://example.com/page',
  iri: 'a full IRI such as https://example.com/page',
  uuid: 'a UUID',
  regex: 'a regular expression',
};

function toFormat(format: unknown): string {
  return formatNames[String(format)] ?? `a valid ${toName(format)}`;
}

/** Why no form under `anyOf` or `oneOf` fits: as one list of types where that is all, otherwise form by form. */
function toBranches({ branches, pointer, value }: ErrorData): string {
  const forms = Array.isArray(branches) ? (branches as JsonError[][]) : [];
  const types = forms.map(([first, ...rest]) =>
    first?.code === 'type-error' && first.data.pointer === pointer && rest.length === 0
      ? toTypes(first.data.schema.type)
      : null,
  );
  if (types.length > 0 && types.every((type) => type !== null)) {
    return `must be ${types.join(' or ')}, got ${describeValue(value)}`;
  }
  const reasons = forms.slice(0, 4).map((errors, index) => `(${index + 1}) ${toReason(errors, pointer)}`);
  return `fits none of the ${forms.length} allowed forms: ${reasons.join('; ')}`;
}

function toReason([first]: JsonError[], pointer: string): string {
  if (!first) return 'fits';
  const { path, message } = toInputIssue(first);
  const below = path.slice(pointer.replace(/^#/, '').length + 1);
  return below === '' ? message : `${below} ${message}`;
}
