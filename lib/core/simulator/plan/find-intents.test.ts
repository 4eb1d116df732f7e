import { describe, expect, it } from 'vitest';
import { readPrompt } from '../language/read-prompt';
import { readTools } from '../request/read-tools';
import { defineTool } from '../testing/define-tool';
import { shopTools } from '../testing/shop-tools';
import { findIntents } from './find-intents';

const string = { type: 'string' };
const more = [
  defineTool('calculator', 'A simple calculator for arithmetic.', { expression: string }),
  defineTool('convert_currency', 'Convert an amount between currencies.', {
    amount: { type: 'number' },
    from_currency: string,
    to_currency: string,
  }),
  defineTool('create_issue', 'Create an issue in a repository.', { repo: string, title: string }),
  defineTool('list_issues', 'List the issues of a repository.', { repo: string }),
  defineTool('get_issue', 'Get one issue of a repository.', { repo: string, number: { type: 'integer' } }),
  defineTool('read_file', 'Read a file.', { path: string }),
  defineTool('set_reminder', 'Set a reminder.', { text: string, time: string }),
  defineTool('create_event', 'Create a calendar event.', { title: string, start: string }),
  defineTool('search_products', 'Search the product catalogue.', { query: string }),
  defineTool('get_user', 'Get a user.', { id: string }),
  defineTool('query_database', 'Runs a read-only SQL query.', { sql: string }),
  defineTool('refund_order', 'Refunds an order.', { order_id: string }),
];
const tools = readTools([...shopTools, ...more]);
const choose = (prompt: string) => findIntents(readPrompt(prompt), tools).map(({ tool }) => tool.name);

describe('findIntents', () => {
  it.each([
    ['Where is my order 48810?', ['get_order_status']],
    ["Hi, where is my order 48810? It's been a while.", ['get_order_status']],
    ['Has the parcel of order 48810 shipped?', ['get_order_status']],
    ['What is the weather in San Francisco?', ['get_weather']],
    ['Do I need an umbrella in Oslo?', ['get_weather']],
    ['Is it warmer in Madrid or in Lisbon?', ['get_weather']],
    ['Cancel order 48810', ['cancel_order']],
    ['Cancel it', ['cancel_order']],
    ['What does Apple stock cost?', ['get_stock_price']],
    ['AAPL price?', ['get_stock_price']],
    ['what is 23 * 47?', ['calculator']],
    ['Convert 100 USD to EUR', ['convert_currency']],
    ['Email bob@example.com that I am late', ['send_email']],
    ['File a bug in octo/hello: login fails', ['create_issue']],
    ['List the issues of octo/hello', ['list_issues']],
    ['Get issue 5 of octo/hello', ['get_issue']],
    ['Read /etc/hosts', ['read_file']],
    ['Remind me to call mom at 6pm', ['set_reminder']],
    ['Schedule a meeting with Bob tomorrow', ['create_event']],
    ['Search products like headphones', ['search_products']],
    ['Get user 7', ['get_user']],
    ['use get_weather please', ['get_weather']],
    ['SELECT * FROM orders LIMIT 3', ['query_database']],
    ['I want my money back for order 48810', ['refund_order']],
    ['Where is my package?', ['get_order_status']],
  ])('"%s" asks for %s', (prompt, expected) => {
    expect(choose(prompt)).toEqual(expected);
  });

  it.each([
    ['weather in Paris and the time in Tokyo', ['get_weather', 'get_time']],
    ['AAPL price, then the weather in Berlin', ['get_stock_price', 'get_weather']],
    ['find the customer jane@example.com and list her orders', ['find_customer', 'list_orders']],
    ['weather in Paris, Rome and Oslo', ['get_weather']],
    ["What's the weather in Paris and should I take a coat?", ['get_weather']],
    ['call get_time and then get_weather for Rome', ['get_time', 'get_weather']],
  ])('"%s" asks for %s in this order', (prompt, expected) => {
    expect(choose(prompt)).toEqual(expected);
  });

  it.each([
    ['Tell me a joke', 'nothing is said that a tool is for'],
    ['What is the capital of France?', 'a place alone asks for nothing'],
    ['Create a poem about the sea', 'a verb that many tools share is not enough'],
    ['Hello!', 'a greeting asks for nothing'],
    ['What is the weather in Paris? Answer without tools.', 'tools are forbidden'],
    ['', 'an empty prompt asks for nothing'],
  ])('"%s" asks for no tool: %s', (prompt) => {
    expect(choose(prompt)).toEqual([]);
  });

  it('does not call what the prompt forbids by name', () => {
    expect(choose("Don't call get_weather, but get me the time in Tokyo")).toEqual(['get_time']);
  });

  it('does not take what is to be said for what is asked', () => {
    expect(choose('Email bob@example.com saying the weather is bad and the order is late')).toEqual([
      'send_email',
    ]);
  });

  it('does not choose a tool that changes something for a question', () => {
    const [cancel, status] = readTools([shopTools[5], shopTools[0]]);
    if (!cancel || !status) throw new Error('The tools are gone.');
    expect(findIntents(readPrompt('What about order 48810?'), [cancel, status])[0]?.tool.name).toBe(
      status.name,
    );
  });

  it('heeds what a description says a tool is not for', () => {
    const [a, b] = readTools([
      defineTool('lookup_a', 'Looks up deliveries. Do not use it for refunds.', { order_id: string }),
      defineTool('lookup_b', 'Looks up refunds and deliveries of an order.', { order_id: string }),
    ]);
    if (!a || !b) throw new Error('The tools are gone.');
    expect(findIntents(readPrompt('refunds and deliveries of order 7'), [a, b])[0]?.tool.name).toBe(
      'lookup_b',
    );
  });
});
