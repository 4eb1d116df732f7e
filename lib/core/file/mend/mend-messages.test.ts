import { describe, expect, it } from 'vitest';
import { checkRequest } from '@/lib/core/request/check-request';
import { readRequestBody } from '../read-request-body';
import { readSessionFile } from '../read-session-file';

const NOW = '2026-11-30T00:00:00.000Z';
const call = (id: string, more: object = {}) => ({ type: 'tool_use', id, name: 'get', input: {}, ...more });
const result = (id: unknown, content: unknown = 'ok') => ({ type: 'tool_result', tool_use_id: id, content });
const text = (said: string) => ({ type: 'text', text: said });
const hello = { role: 'user', content: 'Hello' };

function read(messages: unknown[], rest: object = {}) {
  const body = { model: 'claude-opus-5', max_tokens: 100, ...rest, messages };
  const { file, notes } = readRequestBody(body, NOW);
  const sent = file.turns.map(({ message }) => message);
  return { sent, notes, config: file.config, content: sent.map(({ content }) => content) };
}

/** Nothing the API would refuse is left in what comes in. */
const refusals = (sent: unknown[]) =>
  checkRequest({
    model: 'claude-opus-5',
    max_tokens: 100,
    messages: sent,
    tools: [{ name: 'get', input_schema: { type: 'object' } }],
  });

describe('an imported conversation', () => {
  it('comes in as it is, without a note, where the API takes it', () => {
    const messages = [
      hello,
      {
        role: 'assistant',
        content: [{ type: 'thinking', thinking: '', signature: 's' }, call('toolu_1'), call('toolu_2')],
      },
      { role: 'user', content: [result('toolu_1'), result('toolu_2'), text('and?')] },
      { role: 'assistant', content: [text('Done.')] },
    ];
    const { sent, notes } = read(messages);
    expect({ sent, notes }).toEqual({ sent: messages, notes: [] });
  });

  it.each<[string, unknown[], unknown[], RegExp]>([
    [
      'a call without a result',
      [
        hello,
        { role: 'assistant', content: [call('a'), call('b')] },
        { role: 'user', content: [result('b'), text('x')] },
      ],
      [
        'Hello',
        [call('a'), call('b')],
        [
          { ...result('a', expect.stringContaining('never answered')), is_error: true },
          result('b'),
          text('x'),
        ],
      ],
      /messages\.2: The call a of get had no result/,
    ],
    [
      'a call with nothing but words after it',
      [hello, { role: 'assistant', content: [call('a')] }, { role: 'user', content: 'Well?' }],
      ['Hello', [call('a')], [{ ...result('a', expect.any(String)), is_error: true }, text('Well?')]],
      /had no result/,
    ],
    [
      'unsigned thinking',
      [
        hello,
        { role: 'assistant', content: [{ type: 'thinking', thinking: 'hm', signature: '' }, text('x')] },
      ],
      ['Hello', [text('x')]],
      /messages\.1\.content\.0: Thinking without its signature/,
    ],
    [
      'redacted thinking without data',
      [hello, { role: 'assistant', content: [{ type: 'redacted_thinking' }, text('x')] }],
      ['Hello', [text('x')]],
      /Redacted thinking/,
    ],
    [
      'keys of other programs',
      [
        hello,
        {
          role: 'assistant',
          content: [call('a', { index: 1, partial_json: '{}', artifact: 1, caller: 'me' })],
        },
        { role: 'user', content: [{ ...result('a'), artifact: {} }] },
      ],
      ['Hello', [call('a')], [result('a')]],
      /index, partial_json, artifact, caller/,
    ],
    [
      'an input that is still text',
      [
        hello,
        { role: 'assistant', content: [call('a', { input: '', partial_json: '{"q": 1}' })] },
        { role: 'user', content: [result('a')] },
      ],
      ['Hello', [call('a', { input: { q: 1 } })], [result('a')]],
      /read from its text/,
    ],
    [
      'ids of other makers',
      [
        hello,
        { role: 'assistant', content: [call('call.get:1')] },
        { role: 'user', content: [result('call.get:1')] },
      ],
      ['Hello', [call('call_get_1')], [result('call_get_1')]],
      /"call.get:1" is called call_get_1 now/,
    ],
    [
      'ids that name what every object has',
      [
        hello,
        { role: 'assistant', content: [call('__proto__'), call('constructor')] },
        { role: 'user', content: [result('__proto__'), result('constructor')] },
      ],
      [
        'Hello',
        [call('__proto___2'), call('constructor_2')],
        [result('__proto___2'), result('constructor_2')],
      ],
      /"constructor" is called constructor_2 now: that id is reserved/,
    ],
    [
      'one id for two calls',
      [
        hello,
        { role: 'assistant', content: [call('a'), call('a')] },
        { role: 'user', content: [result('a', '1'), result('a', '2')] },
      ],
      ['Hello', [call('a'), call('a_2')], [result('a', '1'), result('a_2', '2')]],
      /another call has that id/,
    ],
    [
      'results behind words, and in several messages',
      [
        hello,
        { role: 'assistant', content: [call('a'), call('b')] },
        { role: 'user', content: [text('x'), result('b')] },
        { role: 'user', content: [result('a')] },
      ],
      ['Hello', [call('a'), call('b')], [result('a'), result('b'), text('x')]],
      /put first, in one message/,
    ],
    [
      'a result without a call',
      [
        { role: 'user', content: [result('nobody', 'data')] },
        { role: 'assistant', content: 'x' },
      ],
      [[text('Result of a call that is not here (nobody):'), text('data')], 'x'],
      /answers no call/,
    ],
    [
      'an image of MCP',
      [{ role: 'user', content: [{ type: 'image', data: 'iVBORw0KGgoAAAA=', mimeType: 'image/png' }] }],
      [[{ type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgoAAAA=' } }]],
      /messages\.0\.content\.0/,
    ],
    [
      'a message without words',
      [
        hello,
        { role: 'assistant', content: 'a' },
        { role: 'user', content: '' },
        { role: 'user', content: 'x' },
      ],
      ['Hello', 'a', 'x'],
      /without content/,
    ],
    [
      'roles of other makers',
      [
        { role: 'human', content: 'x' },
        { role: 'ai', content: 'y' },
      ],
      ['x', 'y'],
      /became "user"/,
    ],
  ])('is mended and says so: %s', (_name, given, wanted, note) => {
    const { content, sent, notes } = read(given);
    expect(content).toEqual(wanted);
    expect(notes.join('\n')).toMatch(note);
    const asks = sent.at(-1)?.role === 'assistant' ? [...sent, hello] : sent;
    expect(refusals(asks)).toEqual([]);
  });

  it('has the system message it begins with as its system prompt', () => {
    const { config, sent, notes } = read([{ role: 'system', content: 'Be brief.' }, hello], {
      system: 'Be kind.',
    });
    expect(config.system).toBe('Be kind.\n\nBe brief.');
    expect(sent).toEqual([hello]);
    expect(notes.join()).toContain('system prompt');
  });

  it('leaves out what version 2026-10-21 refuses, and moves what belongs into headers', () => {
    const body = {
      temperature: 1,
      top_p: 0.9,
      anthropic_version: 'bedrock-2023-05-31',
      anthropic_beta: ['a-1', 'b-2'],
    };
    const { config, notes } = read([hello], body);
    expect(config).not.toHaveProperty('temperature');
    expect(config).not.toHaveProperty('anthropic_version');
    expect(config.betas).toEqual(['a-1', 'b-2']);
    expect(notes.join()).toMatch(/temperature, top_p.*anthropic_version.*betas/s);
  });

  it('leaves calls at its end open: they are asked for', () => {
    const messages = [hello, { role: 'assistant', content: [call('a')] }];
    expect(read(messages)).toMatchObject({ sent: messages, notes: [] });
  });

  it.each<[unknown[], string]>([
    [[{ role: 'tool', content: 'x' }], 'messages.0.role'],
    [['x'], 'messages.0'],
    [[{ role: 'user', content: [{ type: 'imge' }] }], 'messages.0.content.0.type'],
    [[hello, { role: 'assistant', content: [{ type: 'tool_use', id: 'a' }] }], 'messages.1.content.0'],
  ])('is refused with the place: %j', (messages, place) => {
    expect(() => read(messages)).toThrow(new RegExp(`^${place.replaceAll('.', '\\.')}: `));
  });

  it('says at most a hundred notes, and how many more there are', () => {
    const many = Array.from({ length: 500 }, () => ({ role: 'human', content: 'x' }));
    expect(read(many).notes).toHaveLength(101);
    expect(read(many).notes.at(-1)).toBe('And 400 more notes.');
  });
});

describe('an imported session', () => {
  const file = (turns: object[], rest: object = {}) => ({
    ...{ type: 'loopbench.session', v: 1, title: 't', config: {}, tools: [], head: null, runs: [], ...rest },
    turns: turns.map((message, index) => ({
      id: `t${index}`,
      parentId: index ? `t${index - 1}` : null,
      createdAt: NOW,
      message,
    })),
  });

  it('is mended in what no run made, with a note', () => {
    const { file: read, notes } = readSessionFile(
      file([
        hello,
        { role: 'assistant', content: [call('x:1', { index: 0 }), call('y')] },
        { role: 'user', content: [result('x:1')] },
      ]),
    );
    expect(read.turns.map(({ message }) => message.content)).toEqual([
      'Hello',
      [call('x_1'), call('y')],
      [result('x_1'), { ...result('y', expect.any(String)), is_error: true }],
    ]);
    expect(notes.join('\n')).toMatch(/x_1 now[\s\S]*turns\.1[\s\S]*turns\.2/);
  });

  it('has mock rules that answer what can be sent', () => {
    const rules = [
      { result: { content: [{ type: 'resource_link', uri: 'u', name: 'n' }] } },
      { result: { content: [{ type: 'imge' }] } },
    ];
    const tools = [{ text: '{"name":"get"}', answerer: { type: 'mock', rules } }];
    const { file: read, notes } = readSessionFile(file([hello], { tools }));
    expect(read.tools[0]?.answerer).toMatchObject({
      rules: [{ result: { content: [text('n: u')] } }, { result: { content: '[{"type":"imge"}]' } }],
    });
    expect(notes).toHaveLength(2);
  });
});
