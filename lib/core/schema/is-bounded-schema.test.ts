import { describe, expect, it } from 'vitest';
import { isBoundedSchema } from './is-bounded-schema';

describe('isBoundedSchema', () => {
  it('takes the schemas most tools have', () => {
    const id = { type: 'string', description: 'An id.', minLength: 1 };
    const list = {
      type: 'array',
      items: { type: 'object', properties: { id }, additionalProperties: false },
    };
    expect(isBoundedSchema({ type: 'object', properties: { id, list }, required: ['id'] })).toBe(true);
  });

  it.each([
    ['a pattern', { properties: { a: { pattern: '^(a+)+$' } } }],
    ['a reference', { items: { $ref: '#' } }],
    ['a combinator', { anyOf: [{ type: 'string' }] }],
    ['a format', { format: 'email' }],
    ['a keyword nobody listed', { uniqueItems: true }],
    ['something that is no schema', { properties: { a: 'string' } }],
    ['text', 'object'],
    [
      'very many parts',
      { properties: Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`p${i}`, {}])) },
    ],
  ])('does not vouch for %s', (_title, schema) => {
    expect(isBoundedSchema(schema)).toBe(false);
  });
});
