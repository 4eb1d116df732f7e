import { describe, expect, it } from 'vitest';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { toolDefinitionSchema } from './tool-definition-schema';

const { issues, validate } = compileSchema(toolDefinitionSchema);

describe('toolDefinitionSchema', () => {
  it('is a valid schema of draft 07', () => {
    expect(issues).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a plain tool', { name: 'a', input_schema: { type: 'object' } }],
    [
      'every field',
      {
        type: 'custom',
        name: 'a',
        description: 'b',
        input_schema: {
          type: 'object',
          properties: {
            x: { type: ['string', 'null'], format: 'whatever', anyOf: [true], examples: [1] },
            y: {},
          },
          $defs: { z: { items: { $ref: '#/$defs/z' } } },
          'x-note': 1,
        },
        strict: true,
        cache_control: { type: 'ephemeral', ttl: '1h' },
        input_examples: [{ x: 'a' }],
        defer_loading: false,
        allowed_callers: ['direct', 'code_execution_20990101'],
        eager_input_streaming: null,
        made_up: 1,
      },
    ],
    ['a type of null', { type: null, name: 'a', input_schema: { type: 'object' }, cache_control: null }],
    ['a tool of Anthropic', { type: 'web_search_20260318', name: 'web_search', max_uses: 3 }],
    ['a toolset', { type: 'mcp_toolset', mcp_server_name: 'x', default_config: { defer_loading: true } }],
    ['a tool type newer than this file', { type: 'teleport_20270101', whatever: {} }],
  ])('has nothing against %s', (_title, tool) => {
    expect(validate(tool)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['a missing name and schema', {}, ['name is required', 'input_schema is required']],
    [
      'another type at the top',
      { name: 'a', input_schema: { type: 'array' } },
      ['must be object, got "array"'],
    ],
    [
      'a property that is no schema',
      { name: 'a', input_schema: { type: 'object', properties: { x: 'string' } } },
      ['must be an object or true or false, got "string"'],
    ],
    ['a wrong fixed name', { type: 'bash_20250124', name: 'shell' }, ['must be one of bash']],
  ])('marks %s', (_title, tool, messages) => {
    expect(validate(tool).map((issue) => issue.message)).toEqual(messages);
  });
});
