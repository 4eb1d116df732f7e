import { describe, expect, it } from 'vitest';
import {
  answer,
  body,
  call,
  getOrder,
  hello,
  input_schema,
  result,
  talk,
  text,
  user,
} from '@/lib/core/testing/request-bodies';
import { checkRequest } from '../check-request';

describe('checkRequest refuses tools, their choice and what goes with them', () => {
  it.each<[string, unknown, string, string]>([
    [
      'a bad tool',
      body({ tools: [getOrder, { name: 'a b', input_schema }] }),
      'tools.1.name',
      "tools.1.custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'",
    ],
    [
      'an open strict tool',
      body({ tools: [{ ...getOrder, strict: true }] }),
      'tools.0.input_schema',
      "tools.0.custom: For 'object' type, 'additionalProperties' must be explicitly set to false",
    ],
    [
      'a wrong fixed name',
      body({ tools: [{ type: 'bash_20250124', name: 'x' }] }),
      'tools.0.name',
      "tools.0.bash_20250124.name: Input should be 'bash'",
    ],
    ['a tool that is none', body({ tools: [5] }), 'tools.0', 'tools.0: Input should be a valid dictionary'],
    ['tools that are no list', body({ tools: {} }), 'tools', 'tools: Input should be a valid list'],
    [
      'the same tool twice',
      body({ tools: [getOrder, getOrder] }),
      'tools.1.name',
      'tools: Tool names must be unique.',
    ],
    [
      'a choice without tools',
      body({ tool_choice: { type: 'auto' } }),
      'tool_choice',
      'tool_choice may only be specified while providing tools.',
    ],
    [
      'a forced tool on a refusing model',
      { ...body({ tools: [getOrder], tool_choice: { type: 'any' } }), model: 'claude-opus-5-5' },
      'tool_choice',
      'tool_choice: type "tool" and "any" are not supported for this model.',
    ],
    [
      'an open output format',
      body({ output_config: { format: { type: 'json_schema', schema: { type: 'object' } } } }),
      'output_config.format.schema',
      "output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false",
    ],
    [
      'five cache breakpoints',
      body({
        messages: [
          user(...Array.from({ length: 5 }, () => ({ ...text, cache_control: { type: 'ephemeral' } }))),
        ],
      }),
      'messages.0.content.4.cache_control',
      'A maximum of 4 blocks with cache_control may be provided. Found 5.',
    ],
    [
      'five cache breakpoints among tools, once',
      body({
        tools: 'abcde'
          .split('')
          .map((name) => ({ name, input_schema, cache_control: { type: 'ephemeral' } })),
      }),
      'tools.4.cache_control',
      'A maximum of 4 blocks with cache_control may be provided. Found 5.',
    ],
    [
      'a reference to no tool',
      {
        ...talk(
          hello,
          answer(call),
          user(result('toolu_1', { content: [{ type: 'tool_reference', tool_name: 'x' }] })),
        ),
        tools: [getOrder],
      },
      'messages.2.content.0',
      "Tool reference 'x' not found in available tools",
    ],
  ])('%s', (_title, request, path, apiMessage) => {
    expect(checkRequest(request).map((issue) => [issue.path, issue.apiMessage])).toEqual([
      [path, apiMessage],
    ]);
  });

  it('names the tool a person has to mend', () => {
    expect(checkRequest(body({ tools: [{ name: 'get_order' }] }))[0]?.message).toMatch(
      /^get_order: The tool has no/,
    );
  });
});
