import { describe, expect, it } from 'vitest';
import type { MessageParam } from '@/lib/core/claude/message';
import { answerRequest } from './answer-request';
import { answerAsShop as shop } from './testing/answer-as-shop';
import { ask } from './testing/ask';
import { converse } from './testing/converse';
import { defineTool } from './testing/define-tool';
import { orderStatus, sendEmail, shopTools, weather } from './testing/shop-tools';

describe('answerRequest: the stories of a tool loop', () => {
  it('looks an order up and answers from the result', () => {
    const talk = converse(["Hi, where is my order 48810? It's been a while."], [orderStatus], shop, {
      system: 'You are a support agent. Never guess a status.',
    });
    expect(talk.answers[0]?.stop_reason).toBe('tool_use');
    expect(talk.answers[0]?.content[0]).toEqual({
      type: 'text',
      text: "I'll call `get_order_status` for order 48810.",
    });
    expect(talk.calls).toEqual([['get_order_status {"order_id":"48810"}']]);
    expect(talk.text).toBe('Order 48810: status shipped, eta 2026-05-24.');
    expect(talk.answers[1]?.stop_reason).toBe('end_turn');
  });

  it('says that an order was not found, and invents none', () => {
    const talk = converse(['Where is order 99999?'], [orderStatus], shop);
    expect(talk.calls).toHaveLength(1);
    expect(talk.text).toBe('I could not find order 99999: `get_order_status` says "order not found".');
  });

  it('asks for several orders at once', () => {
    const talk = converse(['Where are my orders 48810 and 48811?'], [orderStatus], shop);
    expect(talk.calls).toEqual([
      ['get_order_status {"order_id":"48810"}', 'get_order_status {"order_id":"48811"}'],
    ]);
    expect(talk.text).toBe(
      '- Order 48810: status shipped, eta 2026-05-24.\n- Order 48811: status packed, eta 2026-05-27.',
    );
  });

  it('asks different tools at once', () => {
    const talk = converse(['weather in Paris and the time in Tokyo'], shopTools, shop);
    expect(talk.calls).toEqual([['get_weather {"location":"Paris"}', 'get_time {"timezone":"Asia/Tokyo"}']]);
    expect(talk.text).toBe('- Paris: temperature 15, conditions sunny.\n- Asia/Tokyo: 14:05.');
  });

  it('asks for no more than eight things at once, and for the rest afterwards', () => {
    const ids = Array.from({ length: 11 }, (_, index) => String(50_000 + index));
    const talk = converse([`status of orders ${ids.join(', ')}`], [orderStatus], () => 'shipped');
    expect(talk.calls.map((calls) => calls.length)).toEqual([8, 3]);
  });

  it('takes the next step with the result of the first', () => {
    const talk = converse(['find the customer jane@example.com and list her orders'], shopTools, shop);
    expect(talk.calls).toEqual([
      ['find_customer {"email":"jane@example.com"}'],
      ['list_orders {"customer_id":"C-42"}'],
    ]);
    expect(talk.answers[1]?.content[0]?.text).toContain('With `customer_id` from `find_customer`');
  });

  it('finds out first what a tool needs and nobody said', () => {
    const talk = converse(['Show the orders of jane@example.com'], shopTools, shop);
    expect(talk.calls).toEqual([
      ['find_customer {"email":"jane@example.com"}'],
      ['list_orders {"customer_id":"C-42"}'],
    ]);
  });

  it('says so when the first step does not bring what the second needs', () => {
    const talk = converse(['Show the orders of jane@example.com'], shopTools, () => '{"name": "Jane Doe"}');
    expect(talk.calls).toHaveLength(1);
    expect(talk.text).toContain('I did not call `list_orders`: no result says what `customer_id` is.');
  });

  it('goes through every item of a result when asked to', () => {
    const talk = converse(['list the orders of customer C-42, then get the status of each'], shopTools, shop);
    expect(talk.calls[1]).toEqual([
      'get_order_status {"order_id":"48810"}',
      'get_order_status {"order_id":"48811"}',
    ]);
  });

  it('passes results on', () => {
    const talk = converse(
      ['get the weather in Paris then email it to bob@example.com'],
      [weather, sendEmail],
      shop,
    );
    expect(talk.calls[1]?.[0]).toContain('"body":"Paris: temperature 15, conditions sunny."');
  });

  it('does not take the step after one that failed', () => {
    const talk = converse(
      ['get the weather in Paris then email it to bob@example.com'],
      [weather, sendEmail],
      ({ name }) => (name === 'get_weather' ? new Error('Error: timed out') : 'sent'),
    );
    expect(talk.calls.flat().some((call) => call.startsWith('send_email'))).toBe(false);
    expect(talk.text).toContain('I did not call `send_email`: the step before it failed.');
  });
});

describe('answerRequest: failed calls', () => {
  it('tries the same once more, and then answers from the result', () => {
    const talk = converse(['weather in Paris'], [weather], (call, position) =>
      position === 0 ? new Error('Error: timed out') : shop(call, position),
    );
    expect(talk.calls).toEqual([['get_weather {"location":"Paris"}'], ['get_weather {"location":"Paris"}']]);
    expect(talk.answers[1]?.content[0]?.text).toBe(
      '`get_weather` failed: "Error: timed out". I\'ll try the same once more.',
    );
    expect(talk.text).toBe('Paris: temperature 15, conditions sunny.');
  });

  it('heeds what the error says', () => {
    const talk = converse(['Where is order 48810?'], [orderStatus], (_call, position) =>
      position === 0 ? new Error('order_id must look like ORD-12345') : 'shipped',
    );
    expect(talk.calls[1]).toEqual(['get_order_status {"order_id":"ORD-48810"}']);
  });

  it('gives up after the second failure and says why', () => {
    const talk = converse(['weather in Paris'], [weather], () => new Error('Error: the service is down.'));
    expect(talk.calls).toHaveLength(2);
    expect(talk.text).toBe(
      '`get_weather` failed for Paris, also when I tried again: "Error: the service is down". I have no result to tell you.',
    );
  });

  it('repeats only the calls that failed', () => {
    const talk = converse(['orders 48810 and 48811'], [orderStatus], (call, position) =>
      position === 1 ? new Error('Error: timed out') : shop(call, position),
    );
    expect(talk.calls[1]).toEqual(['get_order_status {"order_id":"48811"}']);
    expect(talk.text).toBe(
      '- Order 48810: status shipped, eta 2026-05-24.\n- Order 48811: status packed, eta 2026-05-27.',
    );
  });
});

describe('answerRequest: a conversation', () => {
  it('repeats the last call for something new', () => {
    const talk = converse(['Where is order 48810?', 'and 48812?'], shopTools, shop);
    expect(talk.calls[1]).toEqual(['get_order_status {"order_id":"48812"}']);
    expect(talk.text).toBe('Order 48812: status delivered.');
  });

  it('repeats every call of the last question with something changed', () => {
    const talk = converse(['weather in Paris and Rome', 'in fahrenheit?'], shopTools, shop);
    expect(talk.calls[1]).toEqual([
      'get_weather {"location":"Paris","unit":"fahrenheit"}',
      'get_weather {"location":"Rome","unit":"fahrenheit"}',
    ]);
  });

  it('knows what "it" is', () => {
    const talk = converse(['Where is order 48811?', 'Cancel it'], shopTools, shop);
    expect(talk.calls[1]).toEqual(['cancel_order {"order_id":"48811"}']);
  });

  it('asks again when the same question is put again', () => {
    const talk = converse(['Where is order 48810?', 'Where is order 48810?'], shopTools, shop);
    expect(talk.calls).toHaveLength(2);
  });

  it('takes a text beside the results for a part of the question', () => {
    const question: MessageParam = { role: 'user', content: 'Where is order 48810?' };
    const { content } = ask([question], [orderStatus]);
    const result = { type: 'tool_result', tool_use_id: content.at(-1)?.id, content: 'shipped' };
    const messages: MessageParam[] = [
      question,
      { role: 'assistant', content },
      { role: 'user', content: [result, { type: 'text', text: 'What should I do next?' }] },
    ];
    expect(ask(messages, [orderStatus]).content).toEqual([{ type: 'text', text: 'Order 48810: shipped.' }]);
  });

  it('is polite about thanks', () => {
    expect(ask('Thanks a lot!', shopTools).content[0]?.text).toContain('You are welcome.');
  });
});

describe('answerRequest: text instead of calls', () => {
  it('says what it is when there are no tools', () => {
    const message = ask('What is the capital of France?');
    expect(message.model).toBe('simulator');
    expect(message.stop_reason).toBe('end_turn');
    expect(message.content[0]?.text).toContain('I am the Simulator, not Claude');
  });

  it('says what it could do when no tool suits', () => {
    const text = String(ask('Tell me a joke', [orderStatus, weather]).content[0]?.text);
    expect(text).toContain('I called no tool');
    expect(text).toContain('- `get_weather`: Get the current weather in a given location');
  });

  it('says that it cannot look at an image', () => {
    const image = { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } };
    const message = ask([{ role: 'user', content: [image, { type: 'text', text: 'What is this?' }] }]);
    expect(message.content[0]?.text).toContain('You attached an image');
  });

  it('says which values it made up', () => {
    const [leadIn] = ask('Where is my order?', [orderStatus]).content;
    expect(leadIn?.text).toContain('Your message does not say `order_id`, so I make something up.');
  });
});

describe('answerRequest: refusals of the API', () => {
  it('refuses what the API refuses, in its words', () => {
    expect(answerRequest({ model: 'simulator', max_tokens: 10, messages: [] })).toEqual({
      ok: false,
      requestId: expect.stringMatching(/^req_01/),
      status: 400,
      error: { type: 'invalid_request_error', message: 'messages: at least one message is required' },
    });
  });

  it('refuses a tool result that comes after a text', () => {
    const question: MessageParam = { role: 'user', content: 'weather in Paris' };
    const { content } = ask([question], [weather]);
    const result = { type: 'tool_result', tool_use_id: content.at(-1)?.id, content: '15' };
    const messages = [
      question,
      { role: 'assistant', content },
      { role: 'user', content: [{ type: 'text', text: 'Here:' }, result] },
    ];
    const answer = answerRequest({ model: 'simulator', max_tokens: 10, tools: [weather], messages });
    expect(answer).toMatchObject({ ok: false, status: 400 });
    if (!answer.ok)
      expect(answer.error.message).toContain('`tool_use` ids were found without `tool_result` blocks');
  });

  it.each([null, 7, 'text', [], {}, { messages: 'no' }])('refuses %s without failing itself', (body) => {
    expect(answerRequest(body)).toMatchObject({ ok: false, status: 400 });
  });

  it('keeps no message threads, so that the SDK sends the whole history', () => {
    const messages = [{ role: 'user', content: 'Hello' }];
    const body = { model: 'simulator', max_tokens: 10, messages, thread: { type: 'create' } };
    expect(answerRequest(body)).toMatchObject({
      status: 400,
      error: { details: { error_code: 'thread_unsupported_request' } },
    });
  });

  it('calls itself simulator whatever model was asked for', () => {
    expect(ask('Hello', [], { model: 'claude-opus-4-6' }).model).toBe('simulator');
  });
});

describe('answerRequest: examples of a definition', () => {
  it('sends what the definition shows when nothing is said', () => {
    const tool = {
      ...defineTool('run_report', 'Run a report.', { report: { type: 'string' } }),
      input_examples: [{ report: 'weekly-sales' }],
    };
    expect(ask('Run a report', [tool]).content.at(-1)).toMatchObject({ input: { report: 'weekly-sales' } });
  });
});
