import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintTool } from './lint-tool';

const tool = {
  name: 'get_order',
  description: 'Looks up an order.',
  input_schema: { type: 'object', properties: { order_id: { type: 'string' } }, required: ['order_id'] },
};
const strictSchema = { ...tool.input_schema, additionalProperties: false };

function withSchema(schema: unknown) {
  return { ...tool, input_schema: schema };
}

it('tells what is no definition at all', () => {
  expect(lintTool([])).toEqual([
    {
      rule: 'json-object',
      severity: 'error',
      path: [],
      message: 'A tool definition is a JSON object.',
      apiMessage: 'Input should be a valid dictionary',
    },
  ]);
});

it('never throws, whatever it is given', () => {
  const field = fc.constantFrom(
    'name',
    'type',
    'input_schema',
    'strict',
    'input_examples',
    'allowed_callers',
    'cache_control',
    'defer_loading',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.constantFrom(
        'object',
        'custom',
        'bash_20250124',
        'computer_toolset_20260801',
        'code_execution_20260120',
        true,
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.oneof(field, fc.constantFrom('properties', 'items', '$ref', 'anyOf', '__proto__')),
        tie('value'),
        { maxKeys: 5 },
      ),
    ),
  }));
  fc.assert(
    fc.property(value, (definition) => Array.isArray(lintTool(definition))),
    { numRuns: 1000 },
  );
});

describe('lintTool, given very much', () => {
  it('tells a hundred findings and counts the others', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => [`bad name ${index}`, { type: 'string' }]);
    const findings = lintTool(withSchema({ type: 'object', properties: Object.fromEntries(names) }));
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({
      severity: 'error',
      message: 'and 39,904 more. Mend those above first.',
    });
  });

  const long = 'x'.repeat(5000);
  it.each<[string, unknown]>([
    ['type', { ...tool, type: long }],
    ['name', { ...tool, name: `${long} ` }],
    ['parameter', withSchema({ type: 'object', properties: { [`${long} `]: true } })],
    ['pattern', withSchema({ type: 'object', patternProperties: { [`(${long}`]: true } })],
    ['format', { ...tool, strict: true, input_schema: { ...strictSchema, format: long } }],
    [
      'reference',
      { ...tool, strict: true, input_schema: { ...strictSchema, properties: { a: { $ref: `#/${long}` } } } },
    ],
  ])('cuts a long %s in its messages', (_title, definition) => {
    const findings = lintTool(definition);
    expect(findings).not.toEqual([]);
    for (const { message, apiMessage = '' } of findings) {
      expect(message.length).toBeLessThanOrEqual(2000);
      expect(apiMessage.length).toBeLessThanOrEqual(2000);
    }
  });
});
