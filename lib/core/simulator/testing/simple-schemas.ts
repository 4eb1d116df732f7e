import fc from 'fast-check';
import type { JsonObject } from '@/lib/core/claude/message';

const NAMES = [
  'id',
  'order_id',
  'name',
  'email',
  'city',
  'date',
  'amount',
  'limit',
  'query',
  'body',
  'title',
  'tags',
  'unit',
  'is_urgent',
  'customer',
  'url',
  'code',
  'latitude',
  'note',
  'x',
];

/** Object schemas as people write them for tools: satisfiable, without keywords that contradict each other. */
export function simpleSchemas(): fc.Arbitrary<JsonObject> {
  const schemas = fc.letrec<{ object: JsonObject; value: JsonObject }>((tie) => ({
    object: objectSchemas(tie('value')),
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 6, arbitrary: plainSchemas() },
      { weight: 2, arbitrary: listSchemas(tie('value')) },
      { weight: 2, arbitrary: tie('object') },
      {
        weight: 1,
        arbitrary: fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
      },
      { weight: 1, arbitrary: tie('value').map((schema) => ({ anyOf: [schema, { type: 'null' }] })) },
    ),
  }));
  return schemas.object;
}

function objectSchemas(value: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 6, noNullPrototype: true }),
      isRequired: fc.func(fc.boolean()),
      isClosed: fc.boolean(),
    })
    .map(({ properties, isRequired, isClosed }) => ({
      type: 'object',
      properties,
      required: Object.keys(properties).filter((name) => isRequired(name)),
      ...(isClosed ? { additionalProperties: false } : {}),
    }));
}

function listSchemas(value: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  return fc
    .record({
      items: value,
      minItems: fc.nat({ max: 2 }),
      extra: fc.nat({ max: 3 }),
      isBounded: fc.boolean(),
    })
    .map(({ items, minItems, extra, isBounded }) => ({
      type: 'array',
      items,
      ...(isBounded ? { minItems, maxItems: minItems + extra } : {}),
    }));
}

function plainSchemas(): fc.Arbitrary<JsonObject> {
  return fc.oneof(
    fc.constant({ type: 'string' }),
    fc
      .constantFrom('date', 'date-time', 'time', 'email', 'uri', 'uuid', 'ipv4', 'hostname', 'duration')
      .map((format) => ({ type: 'string', format })),
    fc
      .constantFrom('^\\d{4,6}$', '^[A-Z]{2,3}-\\d+$', '^(low|high)$', '^#?[0-9a-f]{6}$', '^\\S+$')
      .map((pattern) => ({ type: 'string', pattern })),
    fc
      .record({ low: fc.nat({ max: 5 }), more: fc.nat({ max: 20 }) })
      .map(({ low, more }) => ({ type: 'string', minLength: low, maxLength: low + more + 1 })),
    fc.constantFrom(
      { type: 'boolean' },
      { type: 'number' },
      { type: 'integer' },
      { type: ['string', 'null'] },
      { type: ['integer', 'string'] },
    ),
    fc
      .record({
        type: fc.constantFrom('integer', 'number'),
        minimum: fc.integer({ min: -50, max: 50 }),
        width: fc.nat({ max: 100 }),
      })
      .map(({ type, minimum, width }) => ({ type, minimum, maximum: minimum + width })),
    fc.constantFrom(5, 10, 0.5).map((multipleOf) => ({ type: 'number', multipleOf })),
    fc
      .uniqueArray(fc.constantFrom('low', 'high', 'open', 'celsius', 'fahrenheit', 'A1'), { minLength: 1 })
      .map((values) => ({ type: 'string', enum: values })),
    fc.constantFrom(
      { const: 'fixed' },
      { enum: [1, 2, 3] },
      { type: 'integer', default: 7 },
      { type: 'string', description: "E.g. 'x-1'." },
    ),
  );
}
