import { expect, it } from 'vitest';
import { toExampleSchema } from './to-example-schema';

it.each<[string, unknown]>([
  ['', { type: 'object', properties: {} }],
  ['Shipped yesterday.', { type: 'string' }],
  ['7', { type: 'integer' }],
  ['[]', { type: 'array' }],
  ['[1, 2]', { type: 'array', items: { type: 'integer' } }],
  ['[1, "a"]', { type: 'array', items: { anyOf: [{ type: 'integer' }, { type: 'string' }] } }],
  [
    '{"id": "1", "lines": [{"n": 1.5}], "note": null}',
    {
      type: 'object',
      properties: {
        id: { type: 'string' },
        lines: {
          type: 'array',
          items: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] },
        },
        note: { type: 'null' },
      },
      required: ['id', 'lines', 'note'],
    },
  ],
])('makes of the example %s the schema of its kind', (example, schema) => {
  expect(toExampleSchema(example)).toEqual(schema);
});

it('takes anything far inside', () => {
  const deep = `${'['.repeat(200)}${']'.repeat(200)}`;
  expect(JSON.stringify(toExampleSchema(deep)).length).toBeLessThan(1000);
});
