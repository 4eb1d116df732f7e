import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeJson } from '@/lib/core/json/write-json';
import { checkRequest } from '@/lib/core/request/check-request';
import { requestRuleCases } from '@/lib/core/testing/request-rule-cases';
import { repairRequest } from './repair-request';

const repair = (value: unknown) => repairRequest(JSON.stringify(value));
const errorsOf = (request: unknown) => checkRequest(request, { knowsBetas: true });

/** Long ones are left to the tests of the rules. */
const cases = requestRuleCases.filter(
  ([id, wrong]) => id !== 'request-size' && id !== 'message-count' && wrong !== null,
);

const tool = { name: 'get', description: 'Gets a thing by its id.', input_schema: { type: 'object' } };
const use = (id: string) => ({ type: 'tool_use', id, name: 'get', input: {} });
const result = (id: string, content: unknown = id) => ({ type: 'tool_result', tool_use_id: id, content });
const asked = { role: 'user', content: 'Hello' };
const body = (messages: unknown[], rest: object = {}) => ({
  model: 'claude-opus-5',
  max_tokens: 100,
  tools: [tool],
  messages,
  ...rest,
});
const contents = ({ request }: ReturnType<typeof repairRequest>) =>
  (request.messages as { content: unknown }[]).map(({ content }) => content);

describe('a request that needs no repair', () => {
  it.each(cases.map(([id, , , right]) => [id, right] as const))('comes back as it is: %s', (_id, right) => {
    const { request, changes } = repair(right);
    expect(changes).toEqual([]);
    expect(JSON.stringify(request)).toBe(JSON.stringify(right));
  });

  it('keeps its digits and the order of its keys', () => {
    const text =
      '{"messages":[{"content":"x","role":"user"}],"max_tokens":10,"model":"claude-opus-5","tools":[{"name":"a","input_schema":{"type":"object","properties":{"n":{"const":12345678901234567890.0}}}}]}';
    const { request, changes } = repairRequest(text);
    expect([writeJson(request), changes]).toEqual([text, []]);
  });

  it('is found in a command, its betas with it', () => {
    const sent = body([asked]);
    const { request, changes } = repairRequest(
      `curl https://api.anthropic.com/v1/messages -H 'anthropic-beta: fast-mode-2026-02-01' -d '${JSON.stringify(sent)}'`,
    );
    expect({ request, changes }).toEqual({
      request: { ...sent, betas: ['fast-mode-2026-02-01'] },
      changes: [],
    });
  });
});

describe('a request the API would refuse', () => {
  it.each(cases.map(([id, wrong]) => [id, wrong] as const))('is mended and says how: %s', (id, wrong) => {
    const { request, changes, problems } = repair(wrong);
    expect(errorsOf(request)).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (errorsOf(wrong).length > 0 || id === 'split-results') expect(changes.length).toBeGreaterThan(0);
    expect(changes.map(({ message }) => message).join()).not.toContain('could not be mended in its parts');
  });

  it('has its results behind their calls, in order, in one message', () => {
    const repaired = repair(
      body([
        asked,
        { role: 'assistant', content: [use('a'), use('b')] },
        { role: 'user', content: [{ type: 'text', text: 'first' }, result('b')] },
        { role: 'assistant', content: 'So?' },
        { role: 'user', content: [result('a', 'late'), { type: 'text', text: 'then' }] },
      ]),
    );
    expect(contents(repaired)).toEqual([
      'Hello',
      [use('a'), use('b')],
      [result('a', 'late'), result('b')],
      [{ type: 'text', text: 'first' }],
      'So?',
      [{ type: 'text', text: 'then' }],
    ]);
  });

  it('keeps the second result of a call before a change', () => {
    const { changes } = repair(
      body([
        asked,
        { role: 'assistant', content: [use('a')] },
        { role: 'user', content: [result('a', 'one'), result('a', 'two')] },
      ]),
    );
    expect(JSON.stringify(changes.map(({ before }) => before))).toContain('two');
  });

  it('has its syntax mended, roles renamed and messages put into a request', () => {
    const { request, changes } = repairRequest(
      `[{"role": "human", "content": "Hi"}, {'role': 'ai', 'content': 'Yes?'}, {"role":"human","content":"Go"},]`,
    );
    expect(request.messages).toEqual([
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: 'Yes?' },
      { role: 'user', content: 'Go' },
    ]);
    expect(changes.length).toBe(5);
  });
});

describe('a request of another maker', () => {
  it('becomes one to Claude, with every call and result', () => {
    const { request } = repair({
      model: 'gpt-4o',
      messages: [
        { role: 'developer', content: 'Be brief.' },
        {
          role: 'user',
          content: [
            { type: 'text', text: 'See' },
            { type: 'image_url', image_url: { url: 'https://a.com/x.png' } },
          ],
        },
        {
          role: 'assistant',
          content: null,
          tool_calls: [
            { id: 'call_1', type: 'function', function: { name: 'get', arguments: '{"n": 1}' } },
            { id: 'call_2', type: 'function', function: { name: 'get', arguments: '{"n": 2,}' } },
          ],
        },
        { role: 'tool', tool_call_id: 'call_2', content: 'two' },
        { role: 'tool', tool_call_id: 'call_1', content: 'one' },
      ],
      tools: [
        {
          type: 'function',
          function: { name: 'get', description: 'Gets.', parameters: { type: 'object', properties: {} } },
        },
      ],
      tool_choice: 'required',
      max_completion_tokens: 50,
      stop: 'END',
    });
    expect(request).toEqual({
      model: 'claude-opus-5',
      max_tokens: 50,
      system: 'Be brief.',
      stop_sequences: ['END'],
      tool_choice: { type: 'any' },
      tools: [{ name: 'get', description: 'Gets.', input_schema: { type: 'object', properties: {} } }],
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'See' },
            { type: 'image', source: { type: 'url', url: 'https://a.com/x.png' } },
          ],
        },
        {
          role: 'assistant',
          content: [
            { type: 'tool_use', id: 'call_1', name: 'get', input: { n: 1 } },
            { type: 'tool_use', id: 'call_2', name: 'get', input: { n: 2 } },
          ],
        },
        { role: 'user', content: [result('call_1', 'one'), result('call_2', 'two')] },
      ],
    });
  });

  it('may be of the time of functions', () => {
    const { request } = repair({
      messages: [
        asked,
        { role: 'assistant', content: null, function_call: { name: 'get', arguments: '{}' } },
        { role: 'function', name: 'get', content: '7' },
      ],
      functions: [{ name: 'get', parameters: { type: 'object', properties: {} } }],
      function_call: { name: 'get' },
    });
    expect(request).toMatchObject({
      tools: [{ name: 'get' }],
      tool_choice: { type: 'tool', name: 'get' },
      messages: [
        asked,
        { content: [{ type: 'tool_use', name: 'get' }] },
        { content: [{ type: 'tool_result', content: '7' }] },
      ],
    });
  });
});

it.each([
  'hello',
  '',
  '7',
  'null',
  '{}',
  '"x"',
  '[null]',
  '[1, 2]',
  '{"messages": 7}',
  'curl https://x',
  'curl x -d @file',
  '{"a": '.repeat(300),
])('refuses what is no request: %s', (text) => {
  expect(() => repairRequest(text)).toThrow(expect.objectContaining({ code: 'bad_request' }));
});

it('names the bound of what it puts in order', () => {
  const content = Array.from({ length: 5001 }, (_, index) => use(`a${index}`));
  expect(() => repair(body([asked, { role: 'assistant', content }]))).toThrow(
    /messages\.1 has more than 5,000/,
  );
});

const words = fc.constantFrom('tea', 'Rome', 'x y', 'é', '{"a":1}', 'order 48810', '');
const ids = fc.constantFrom('a', 'b', 'c.d', 'e', '__proto__');
const block = fc.oneof(
  fc.record({ type: fc.constant('text'), text: words }),
  fc.record({
    type: fc.constant('tool_use'),
    id: ids,
    name: fc.constantFrom('get', 'a b', ''),
    input: fc.oneof(fc.dictionary(fc.constantFrom('q', 'r'), words), words),
  }),
  fc.record({
    type: fc.constant('tool_result'),
    tool_use_id: ids,
    content: fc.oneof(
      words,
      fc.array(fc.record({ type: fc.constantFrom('text', 'hologram'), text: words }), { maxLength: 2 }),
    ),
    is_error: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom('thinking', 'image', 'hologram', 'server_tool_use', 'web_search_tool_result'),
    text: words,
    thinking: words,
    id: ids,
  }),
  fc.jsonValue({ maxDepth: 1 }),
);
const messages = fc.array(
  fc.oneof(
    fc.record(
      {
        role: fc.constantFrom('user', 'assistant', 'system', 'human', 'ai', 'tool', 'narrator'),
        content: fc.oneof(words, fc.array(block, { maxLength: 4 })),
      },
      { requiredKeys: ['role'] },
    ),
    fc.record({
      role: fc.constant('assistant'),
      content: fc.constant(null),
      tool_calls: fc.array(
        fc.record({ id: ids, function: fc.record({ name: fc.constant('get'), arguments: words }) }),
        { maxLength: 2 },
      ),
    }),
    fc.record({ role: fc.constant('tool'), tool_call_id: ids, content: words }),
  ),
  { maxLength: 6 },
);
const wild = fc.record(
  {
    model: fc.constantFrom('claude-opus-5', 'claude-haiku-4-5', 'claude-opus-5-5', 'gpt-4o', ''),
    max_tokens: fc.constantFrom(10, 10 ** 6, -1, '5'),
    messages,
    system: fc.oneof(words, fc.jsonValue({ maxDepth: 1 })),
    tools: fc.oneof(
      fc.array(
        fc.oneof(
          fc.constant(tool),
          fc.constant({ name: 'a b', parameters: {} }),
          fc.constant({ ...tool, strict: true }),
          fc.jsonValue({ maxDepth: 1 }),
        ),
        { maxLength: 3 },
      ),
      fc.constant({}),
    ),
    tool_choice: fc.constantFrom('auto', { type: 'any' }, { type: 'tool', name: 'x' }, 7),
    thinking: fc.constantFrom(
      { type: 'enabled', budget_tokens: 5 },
      { type: 'adaptive' },
      { type: 'disabled' },
      'on',
    ),
    temperature: fc.constant(1),
    made_up: words,
  },
  { requiredKeys: ['messages'] },
);

/** Every text in a value that is not empty. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('a repair of anything with messages', () => {
  it('leaves nothing the API would refuse, and loses no text', () => {
    fc.assert(
      fc.property(wild, (given) => {
        const { request, changes } = repair(given);
        expect(errorsOf(request)).toEqual([]);
        const kept = new Set(textsIn([request, changes.map(({ before }) => before)]));
        expect(textsIn(given).filter((text) => !kept.has(text))).toEqual([]);
        if (errorsOf(given).length > 0) expect(changes.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(wild, (given) => {
        const { request } = repair(given);
        expect(repair(request).request).toEqual(request);
      }),
      { numRuns: 100 },
    );
  });
});
