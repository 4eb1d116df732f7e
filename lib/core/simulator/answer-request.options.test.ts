import { describe, expect, it } from 'vitest';
import { isToolUseBlock, type JsonObject, type MessageParam } from '@/lib/core/claude/message';
import { answerRequest } from './answer-request';
import { answerAsShop as shop } from './testing/answer-as-shop';
import { ask } from './testing/ask';
import { converse } from './testing/converse';
import { orderStatus, shopTools, weather } from './testing/shop-tools';

describe('answerRequest: tool_choice', () => {
  const choose = (prompt: string, tool_choice: JsonObject, tools = shopTools) =>
    ask(prompt, tools, { tool_choice }).content.map((block) =>
      isToolUseBlock(block) ? `${block.name} ${JSON.stringify(block.input)}` : block.type,
    );

  it.each<[string, string, JsonObject, string[]]>([
    ['auto may call nothing', 'Tell me a joke', { type: 'auto' }, ['text']],
    ['none calls nothing', 'weather in Paris', { type: 'none' }, ['text']],
    [
      'any calls what suits, without a text',
      'weather in Paris',
      { type: 'any' },
      ['get_weather {"location":"Paris"}'],
    ],
    [
      'tool calls the one that is named',
      'I am in Oslo',
      { type: 'tool', name: 'get_weather' },
      ['get_weather {"location":"Oslo"}'],
    ],
    [
      'tool may call it several times',
      'Paris and Rome',
      { type: 'tool', name: 'get_weather' },
      ['get_weather {"location":"Paris"}', 'get_weather {"location":"Rome"}'],
    ],
    [
      'auto without parallel calls makes one',
      'weather in Paris and Rome',
      { type: 'auto', disable_parallel_tool_use: true },
      ['text', 'get_weather {"location":"Paris"}'],
    ],
    [
      'any without parallel calls makes one',
      'weather in Paris and Rome',
      { type: 'any', disable_parallel_tool_use: true },
      ['get_weather {"location":"Paris"}'],
    ],
    [
      'tool without parallel calls makes one',
      'Paris and Rome',
      { type: 'tool', name: 'get_weather', disable_parallel_tool_use: true },
      ['get_weather {"location":"Paris"}'],
    ],
  ])('%s', (_title, prompt, choice, expected) => {
    expect(choose(prompt, choice)).toEqual(expected);
  });

  it('any calls something even when nothing suits', () => {
    expect(choose('Tell me a joke', { type: 'any' })).toHaveLength(1);
  });

  it('makes the calls one after the other when they may not be parallel', () => {
    const talk = converse(['weather in Paris and Rome'], [weather], shop, {
      tool_choice: { type: 'auto', disable_parallel_tool_use: true },
    });
    expect(talk.calls).toEqual([['get_weather {"location":"Paris"}'], ['get_weather {"location":"Rome"}']]);
  });

  it('forces a call after results as well, as the API does', () => {
    const question: MessageParam = { role: 'user', content: 'weather in Paris' };
    const { content } = ask([question], [weather], { tool_choice: { type: 'any' } });
    const result = { type: 'tool_result', tool_use_id: content.at(-1)?.id, content: '15' };
    const next = ask(
      [question, { role: 'assistant', content }, { role: 'user', content: [result] }],
      [weather],
      { tool_choice: { type: 'any' } },
    );
    expect(next.stop_reason).toBe('tool_use');
  });
});

describe('answerRequest: thinking', () => {
  const types = (thinking: JsonObject, extra: JsonObject = {}) =>
    ask('weather in Paris', [weather], { thinking, ...extra }).content.map(({ type }) => type);

  it('explains its choice when a summary is asked for', () => {
    const [thought] = ask('weather in Paris', [weather], {
      thinking: { type: 'adaptive', display: 'summarized' },
    }).content;
    expect(thought).toMatchObject({
      type: 'thinking',
      signature: expect.stringMatching(/^[A-Za-z0-9]{172}==$/),
    });
    expect(thought?.thinking).toBe(
      'The message says "weather", which meets `get_weather` best. Input: location "Paris". `location` comes from the message.',
    );
  });

  it.each<[string, JsonObject]>([
    ['by default', { type: 'adaptive' }],
    ['when it is to be omitted', { type: 'adaptive', display: 'omitted' }],
  ])('thinks in an empty block %s', (_title, thinking) => {
    expect(ask('weather in Paris', [weather], { thinking }).content[0]).toMatchObject({
      type: 'thinking',
      thinking: '',
    });
  });

  it('shows a summary in the older manual mode by default', () => {
    const [thought] = ask('weather in Paris', [weather], {
      thinking: { type: 'enabled', budget_tokens: 1024 },
    }).content;
    expect(thought?.thinking).not.toBe('');
  });

  it('does not think when it is not asked to, or forced', () => {
    expect(types({ type: 'disabled' })).toEqual(['text', 'tool_use']);
    expect(types({ type: 'adaptive' }, { tool_choice: { type: 'any' } })).toEqual(['tool_use']);
  });

  it('thinks only between tools when told so', () => {
    const talk = converse(['weather in Paris'], [weather], shop, { thinking: { type: 'between_tools' } });
    expect(talk.answers.map(({ content }) => content[0]?.type)).toEqual(['text', 'thinking']);
  });

  it('counts its thinking among the output', () => {
    const { usage } = ask('weather in Paris', [weather], {
      thinking: { type: 'adaptive', display: 'summarized' },
    });
    expect(usage).toMatchObject({ output_tokens_details: { thinking_tokens: expect.any(Number) } });
  });
});

describe('answerRequest: structured output', () => {
  const properties = {
    order_id: { type: 'string' },
    status: { type: 'string' },
    eta: { type: 'string', format: 'date' },
    is_late: { type: 'boolean' },
    summary: { type: 'string' },
  };
  const schema = {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
  const output_config = { format: { type: 'json_schema', schema } };

  it('answers with JSON filled from the results', () => {
    const talk = converse(['Where is order 48810?'], [orderStatus], shop, { output_config });
    expect(JSON.parse(talk.text)).toEqual({
      order_id: '48810',
      status: 'shipped',
      eta: '2026-05-24',
      is_late: false,
      summary: 'Order 48810: status shipped, eta 2026-05-24.',
    });
  });

  it('answers with JSON filled from the message', () => {
    const fields = { name: { type: 'string' }, email: { type: 'string' }, plan: { type: 'string' } };
    const format = {
      type: 'json_schema',
      schema: { ...schema, properties: fields, required: Object.keys(fields) },
    };
    const message = ask('John Smith (john@example.com) is interested in our Enterprise plan.', [], {
      output_config: { format },
    });
    expect(JSON.parse(String(message.content[0]?.text))).toEqual({
      name: 'John Smith',
      email: 'john@example.com',
      plan: 'Enterprise',
    });
  });
});

describe('answerRequest: limits', () => {
  it('breaks off at max_tokens', () => {
    const message = ask('Tell me a joke', shopTools, { max_tokens: 10 });
    expect(message).toMatchObject({ stop_reason: 'max_tokens', usage: { output_tokens: 10 } });
    expect(String(message.content[0]?.text)).toHaveLength(40);
  });

  it('breaks off in the middle of a tool input', () => {
    const answer = answerRequest({
      model: 'simulator',
      max_tokens: 33,
      tools: [weather],
      messages: [{ role: 'user', content: 'weather in San Francisco, CA' }],
    });
    expect(answer).toMatchObject({
      ok: true,
      cutInput: expect.stringMatching(/^\{"location/),
      message: { stop_reason: 'max_tokens' },
    });
  });

  it('says nothing with max_tokens 0', () => {
    expect(ask('Hello', [], { max_tokens: 0 })).toMatchObject({ content: [], stop_reason: 'max_tokens' });
  });

  it('ends at a stop sequence', () => {
    const message = ask('Tell me a joke', [], { stop_sequences: ['not Claude'] });
    expect(message).toMatchObject({
      stop_reason: 'stop_sequence',
      stop_sequence: 'not Claude',
      content: [{ text: 'I am the Simulator, ' }],
    });
  });

  it('counts about four characters a token', () => {
    const short = Number(ask('Hello').usage.input_tokens);
    const long = Number(ask(`Hello${'o'.repeat(4000)}`).usage.input_tokens);
    expect(long - short).toBe(1000);
    const image = {
      type: 'image',
      source: { type: 'base64', media_type: 'image/png', data: 'A'.repeat(400_000) },
    };
    expect(ask([{ role: 'user', content: [image] }]).usage.input_tokens).toBeLessThan(2000);
  });
});
