import { expect, it } from 'vitest';
import { toStrictSchema } from './to-strict-schema';

const closed = { additionalProperties: false };

it('keeps what strict mode takes, and says the rest in descriptions', () => {
  const schema = {
    type: 'object',
    properties: {
      id: { type: 'string', pattern: '^A\\d+$', default: 'A1', minLength: 2, description: 'The id.' },
      age: { type: 'integer', minimum: 0, maximum: 150 },
      when: { type: 'string', format: 'date' },
      color: { type: 'string', format: 'color' },
      tags: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'string' } },
      place: { oneOf: [{ type: 'string' }, { type: 'object', properties: { x: { type: 'number' } } }] },
      where: { $ref: '#/$defs/where' },
    },
    required: ['id'],
    $defs: { where: { type: 'object', properties: {} } },
  };
  expect(toStrictSchema(schema)).toEqual({
    ...schema,
    ...closed,
    properties: {
      id: { type: 'string', pattern: '^A\\d+$', default: 'A1', description: 'The id.\n\n{minLength: 2}' },
      age: { type: 'integer', description: '{minimum: 0, maximum: 150}' },
      when: { type: 'string', format: 'date' },
      color: { type: 'string', description: '{format: "color"}' },
      tags: { type: 'array', minItems: 1, items: { type: 'string' }, description: '{maxItems: 3}' },
      place: {
        anyOf: [{ type: 'string' }, { type: 'object', properties: { x: { type: 'number' } }, ...closed }],
      },
      where: { $ref: '#/$defs/where' },
    },
    $defs: { where: { type: 'object', properties: {}, ...closed } },
  });
});

it('changes nothing of what is strict', () => {
  const schema = { type: 'object', properties: { a: { enum: ['x', null] } }, ...closed };
  expect(toStrictSchema(schema)).toEqual(schema);
});

it.each([
  [
    'a map',
    { type: 'object', properties: { a: { type: 'object', additionalProperties: { type: 'string' } } } },
  ],
  ['a value without a type', { type: 'object', properties: { a: {} } }],
  ['recursion', { type: 'object', properties: { a: { $ref: '#' } } }],
  ['what is no schema', { type: 'sting' }],
  ['nothing', undefined],
])('leaves %s to a person', (_name, schema) => {
  expect(toStrictSchema(schema)).toBeNull();
});
