import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import {
  answer,
  body,
  call,
  getOrder,
  hello,
  input_schema,
  note,
  result,
  search,
  searched,
  secondCall,
  talk,
  text,
  user,
} from '@/lib/core/testing/request-bodies';
import { checkRequest } from './check-request';

const webSearch = { type: 'web_search_20260318', name: 'web_search' };
const later = { type: 'tool_definition', definition: { name: 'later', input_schema } };

describe('checkRequest passes what the API accepts', () => {
  it.each<[string, JsonObject]>([
    ['a first question', body({})],
    ['fields nobody knows, of a model nobody knows', { ...body({ made_up: 1 }), model: 'x' }],
    [
      'a model nobody knows, with everything',
      {
        ...body({ temperature: 1, thinking: { type: 'enabled', budget_tokens: 2000 } }),
        model: 'x',
        max_tokens: 10 ** 9,
      },
    ],
    ['a call and its result', talk(hello, answer(text, call), user(result()))],
    [
      'two results and text after them',
      talk(hello, answer(call, secondCall), user(result('toolu_2'), result(), text)),
    ],
    [
      'results in two user messages, which the API merges',
      talk(hello, answer(call, secondCall), user(result()), user(result('toolu_2'))),
    ],
    [
      'a result without content',
      talk(hello, answer(call), user({ type: 'tool_result', tool_use_id: 'toolu_1' })),
    ],
    [
      'the same call id in another turn',
      talk(hello, answer(call), user(result()), answer(call), user(result())),
    ],
    ['a paused turn that goes on', { ...talk(hello, answer(text, search)), tools: [webSearch] }],
    ['a finished server tool', talk(hello, answer(search, searched, text), hello)],
    ['blocks nobody knows in an answer', talk(hello, answer({ type: 'hologram', x: 1 }), hello)],
    ['a prefill where it is taken', { ...talk(hello, answer(text)), model: 'claude-haiku-4-5' }],
    [
      'a first message of the assistant where it was seen to pass',
      { ...talk(answer(text), hello), model: 'claude-haiku-4-5' },
    ],
    ['a system message at the end', talk(hello, note)],
    [
      'a system message after results',
      talk(hello, answer(call), user(result()), note, answer(call), user(result())),
    ],
    ['a system message after a server tool result', talk(hello, answer(search, searched), note)],
    [
      'a thread that goes on',
      body({
        thread: { type: 'continue', previous_message_id: 'm' },
        messages: [user(result())],
        tool_choice: { type: 'auto' },
      }),
    ],
    [
      'adaptive thinking with effort',
      body({ thinking: { type: 'adaptive' }, output_config: { effort: 'max' } }),
    ],
    [
      'manual thinking beyond max_tokens with tools',
      {
        ...body({ tools: [getOrder], thinking: { type: 'enabled', budget_tokens: 9000 } }),
        model: 'claude-sonnet-4-5',
      },
    ],
    [
      'no thinking at effort high',
      body({ thinking: { type: 'disabled' }, output_config: { effort: 'high' } }),
    ],
    [
      'an output format',
      body({
        output_config: {
          format: { type: 'json_schema', schema: { ...input_schema, additionalProperties: false } },
        },
      }),
    ],
    [
      'a tool that was added on the way',
      {
        ...talk(hello, { role: 'system', content: [{ type: 'tool_addition', tool: later }] }),
        tools: [getOrder],
        tool_choice: { type: 'tool', name: 'later' },
      },
    ],
    [
      'a reference to a tool',
      {
        ...talk(
          hello,
          answer(call),
          user(result('toolu_1', { content: [{ type: 'tool_reference', tool_name: 'get_order' }] })),
        ),
        tools: [getOrder],
      },
    ],
    [
      'four cache breakpoints',
      body({
        system: [{ type: 'text', text: 'a', cache_control: { type: 'ephemeral', ttl: '1h' } }],
        tools: [{ ...getOrder, cache_control: { type: 'ephemeral', ttl: '1h' } }],
        messages: [user({ ...text, cache_control: { type: 'ephemeral' } })],
        cache_control: { type: 'ephemeral' },
      }),
    ],
  ])('%s', (_title, request) => {
    expect(checkRequest(request)).toEqual([]);
  });
});

describe('checkRequest', () => {
  it('tells shapes first, then tools, then parameters, then what the messages mean', () => {
    const request = {
      ...talk(hello, answer(call), hello),
      max_tokens: 'x',
      tools: [{ name: 'a' }],
      temperature: 0,
    };
    expect(checkRequest(request).map((issue) => issue.path)).toEqual([
      'max_tokens',
      'tools.0.input_schema',
      'temperature',
      'messages.1',
    ]);
  });
});

it('never throws, whatever it is given', () => {
  const key = fc.constantFrom(
    'role',
    'content',
    'type',
    'id',
    'tool_use_id',
    'name',
    'input',
    'toolset_name',
    '__proto__',
    'toString',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        'user',
        'assistant',
        'system',
        'tool_use',
        'tool_result',
        'text',
        'toolu_1',
        'claude-opus-5-5',
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    ),
  }));
  const field = fc.constantFrom(
    'messages',
    'model',
    'tools',
    'tool_choice',
    'thinking',
    'output_config',
    'max_tokens',
    'system',
    'stop_sequences',
    'thread',
    'cache_control',
  );
  const request = fc.oneof(value, fc.dictionary(field, value, { maxKeys: 8 }));
  const message = fc.record({
    role: fc.constantFrom('user', 'assistant', 'system'),
    content: fc.array(
      fc.record({
        type: fc.constantFrom('tool_use', 'tool_result', 'text', 'x'),
        id: fc.constantFrom('a', 'b'),
        tool_use_id: fc.constantFrom('a', 'b'),
        name: fc.constant('n'),
        input: fc.constant({}),
        text: fc.constant('t'),
      }),
      { maxLength: 3 },
    ),
  });
  const shaped = fc.record({
    model: fc.constantFrom('claude-opus-5', 'x'),
    max_tokens: fc.nat(),
    messages: fc.array(message, { maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.oneof(request, shaped), (held) => Array.isArray(checkRequest(held))),
    { numRuns: 1500 },
  );
});
