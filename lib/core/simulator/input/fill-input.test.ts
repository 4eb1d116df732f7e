import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { compileSchema } from '@/lib/core/schema/compile-schema';
import { readPrompt } from '../language/read-prompt';
import { fillIntent } from '../plan/fill-intent';
import { readTools } from '../request/read-tools';
import { simpleSchemas } from '../testing/simple-schemas';

const string = { type: 'string' };
const number = { type: 'number' };
const object = (
  properties: Record<string, unknown>,
  required = Object.keys(properties),
  more = {},
): JsonObject => ({
  type: 'object',
  properties,
  required,
  ...more,
});

/** Every input the prompt gives for a tool with this schema. */
function fill(prompt: string, schema: JsonObject, more: JsonObject = {}): JsonObject[] {
  const [tool] = readTools([{ name: 'do_it', description: '', input_schema: schema, ...more }]);
  if (!tool) throw new Error('The definition is no tool.');
  const read = readPrompt(prompt);
  return fillIntent(tool, read, [{ start: 0, end: prompt.length }]).variants;
}

const temperature = { enum: ['celsius', 'fahrenheit'] };
const currencies = object({ amount: number, from_currency: string, to_currency: string });
const flight = object(
  {
    origin: string,
    destination: string,
    departure_date: { type: 'string', format: 'date' },
    return_date: { type: 'string', format: 'date' },
    passengers: { type: 'integer', minimum: 1 },
  },
  ['origin', 'destination', 'departure_date'],
);
const item = object({ sku: { type: 'string', pattern: '^[A-Z]{2}-\\d{4}$' }, quantity: { type: 'integer' } });

describe('fillInput', () => {
  it.each<[string, string, JsonObject, JsonObject]>([
    ['an id', 'Where is order 48810?', object({ order_id: string }), { order_id: '48810' }],
    [
      'an id as a number where one is wanted',
      'order 48810',
      object({ order_id: { type: 'integer' } }),
      { order_id: 48810 },
    ],
    ['an id without its sign', 'order #48810', object({ order_id: string }), { order_id: '48810' }],
    [
      'an id with its sign where the pattern wants it',
      'order #48810',
      object({ order_id: { type: 'string', pattern: '^#\\d+$' } }),
      { order_id: '#48810' },
    ],
    [
      'the one of two ids that fits the pattern',
      'AB-12 or ORD-123',
      object({ id: { type: 'string', pattern: '^ORD-' } }),
      { id: 'ORD-123' },
    ],
    ['leading zeros of an id', 'customer 00042', object({ customer_id: string }), { customer_id: '00042' }],
    [
      'an e-mail address',
      'find jane@example.com',
      object({ email: { type: 'string', format: 'email' } }),
      { email: 'jane@example.com' },
    ],
    [
      'a URL',
      'fetch https://example.com/a.',
      object({ url: { type: 'string', format: 'uri' } }),
      { url: 'https://example.com/a' },
    ],
    [
      'a date as ISO',
      'on May 24, 2026',
      object({ date: { type: 'string', format: 'date' } }),
      { date: '2026-05-24' },
    ],
    [
      'a date with its time',
      'May 24, 2026 at 2:30 pm',
      object({ start: { type: 'string', format: 'date-time' } }),
      { start: '2026-05-24T14:30:00Z' },
    ],
    ['a time', 'at 7pm', object({ time: string }), { time: '19:00' }],
    ['a day by name as it is said', 'tomorrow', object({ date: string }), { date: 'tomorrow' }],
    [
      'currencies in their direction',
      'convert 100 USD to EUR',
      currencies,
      { amount: 100, from_currency: 'USD', to_currency: 'EUR' },
    ],
    [
      'currencies by sign and word',
      'convert $250.50 to yen',
      currencies,
      { amount: 250.5, from_currency: 'USD', to_currency: 'JPY' },
    ],
    ['a numeric text where text is wanted', 'amount 250', object({ amount: string }), { amount: '250' }],
    ['a ticker symbol', 'price of AAPL', object({ ticker: string }), { ticker: 'AAPL' }],
    ['a company as its symbol', 'price of Apple', object({ ticker: string }), { ticker: 'AAPL' }],
    [
      'an unknown company as a guessed symbol',
      'price of Frobnik',
      object({ symbol: string }),
      { symbol: 'FROB' },
    ],
    [
      'a place with its state',
      'weather in San Francisco, CA',
      object({ location: string }),
      { location: 'San Francisco, CA' },
    ],
    ['an unknown place', 'weather in Trondheim', object({ city: string }), { city: 'Trondheim' }],
    [
      'the coordinates of a known place',
      'weather in Oslo',
      object({ latitude: number, longitude: number }),
      { latitude: 59.91, longitude: 10.75 },
    ],
    [
      'coordinates in their order',
      'at 40.7, -74.0',
      object({ lat: number, lon: number }),
      { lat: 40.7, lon: -74 },
    ],
    [
      'the time zone of a known place',
      'time in Tokyo',
      object({ timezone: string }),
      { timezone: 'Asia/Tokyo' },
    ],
    [
      'a time zone by its name',
      'time in Europe/Paris',
      object({ timezone: string }),
      { timezone: 'Europe/Paris' },
    ],
    [
      'airport codes',
      'fly from Paris to Rome',
      object({
        origin: { type: 'string', description: 'IATA airport code' },
        destination: { type: 'string', description: 'IATA airport code' },
      }),
      { origin: 'CDG', destination: 'FCO' },
    ],
    [
      'a whole journey',
      'Fly from Paris to New York on June 1, 2026, returning 2026-06-10, for two people',
      flight,
      {
        origin: 'Paris',
        destination: 'New York',
        departure_date: '2026-06-01',
        return_date: '2026-06-10',
        passengers: 2,
      },
    ],
    ['an enum word', 'weather in fahrenheit', object({ unit: temperature }), { unit: 'fahrenheit' }],
    ['an enum word by its letter', 'weather in °F', object({ unit: temperature }), { unit: 'fahrenheit' }],
    [
      'an enum word by its synonym',
      'this is urgent',
      object({ priority: { enum: ['low', 'high'] } }),
      { priority: 'high' },
    ],
    [
      'an enum word in its own spelling',
      'list open issues',
      object({ state: { enum: ['OPEN', 'CLOSED'] } }),
      { state: 'OPEN' },
    ],
    [
      'an operation by its sign',
      '12 * 7',
      object({ operation: { enum: ['add', 'multiply'] }, a: number, b: number }),
      { operation: 'multiply', a: 12, b: 7 },
    ],
    [
      'a switch that is asked for',
      'the price with history',
      object({ include_history: { type: 'boolean' } }, []),
      { include_history: true },
    ],
    [
      'a switch that is refused',
      'the price without history',
      object({ include_history: { type: 'boolean' } }, []),
      { include_history: false },
    ],
    ['no switch nobody speaks of', 'the price', object({ include_history: { type: 'boolean' } }, []), {}],
    [
      'numbers by their units',
      'a 5 day trip for 3 people',
      object({ days: number, people: number }),
      { days: 5, people: 3 },
    ],
    [
      'no optional number by chance',
      'order 48810',
      object({ order_id: string, limit: number }, ['order_id']),
      { order_id: '48810' },
    ],
    [
      'a number with its bound in mind',
      'books under 20 dollars',
      object({ max_price: number }, []),
      { max_price: 20 },
    ],
    [
      'several things as a list',
      'orders 48810 and 48811',
      object({ order_ids: { type: 'array', items: string } }),
      { order_ids: ['48810', '48811'] },
    ],
    [
      'a named list',
      'with labels bug, ui and urgent',
      object({ labels: { type: 'array', items: string } }, []),
      { labels: ['bug', 'ui', 'urgent'] },
    ],
    [
      'addresses as a list',
      'invite a@x.com and b@x.com',
      object({ attendees: { type: 'array', items: string } }),
      { attendees: ['a@x.com', 'b@x.com'] },
    ],
    [
      'a nested object',
      'for Jane Doe (jane@example.com)',
      object({ customer: object({ name: string, email: string }) }),
      { customer: { name: 'Jane Doe', email: 'jane@example.com' } },
    ],
    [
      'a list of objects through $ref',
      '3 of XY-1234',
      object({ items: { type: 'array', items: { $ref: '#/$defs/item' } } }, ['items'], { $defs: { item } }),
      { items: [{ sku: 'XY-1234', quantity: 3 }] },
    ],
    [
      'the branch of anyOf that takes the value',
      'order 48810',
      object({ order_id: { anyOf: [{ type: 'integer' }, { type: 'null' }] } }),
      { order_id: 48810 },
    ],
    [
      'what allOf adds up to',
      'order 48810',
      object({ order_id: { allOf: [string, { pattern: '^\\d+$' }] } }),
      { order_id: '48810' },
    ],
    ['a const', 'go', object({ kind: { const: 'fixed' } }), { kind: 'fixed' }],
    [
      'null for what is required, nullable and not said',
      'go',
      object({ note: { type: ['string', 'null'], pattern: '^x' } }),
      { note: null },
    ],
    [
      'owner and name of a repository',
      'issues of octo/hello',
      object({ owner: string, repo: string }),
      { owner: 'octo', repo: 'hello' },
    ],
    ['a repository as a whole', 'issues of octo/hello', object({ repo: string }), { repo: 'octo/hello' }],
    [
      'a quotation as the text of a message',
      'send "see you at noon"',
      object({ body: string }),
      { body: 'see you at noon' },
    ],
    [
      'what is said as the text of a message',
      'tell them saying see you at noon',
      object({ message: string }),
      { message: 'see you at noon' },
    ],
    [
      'what is searched for',
      'Search the web for the best pizza in Naples, please',
      object({ query: string }),
      { query: 'the best pizza in Naples' },
    ],
    [
      'what something is called',
      'an event called Standup on 2026-06-01',
      object({ title: string }),
      { title: 'Standup' },
    ],
    ['a value beside its name', 'on branch main', object({ branch: string }), { branch: 'main' }],
    ['a value with an equals sign', 'order_id=A7', object({ order_id: string }), { order_id: 'A7' }],
    ['a statement', 'run SELECT * FROM orders', object({ sql: string }), { sql: 'SELECT * FROM orders' }],
    ['a reason', 'refund it because it is broken', object({ reason: string }), { reason: 'it is broken' }],
    [
      'base and quote of a rate',
      'rate from USD to JPY',
      object({
        base: { type: 'string', description: 'ISO code' },
        quote: { type: 'string', description: 'ISO code' },
      }),
      { base: 'USD', quote: 'JPY' },
    ],
    [
      'base and head of a branch',
      'merge from fix-1 to main',
      object({ base: string, head: string }),
      { base: 'main', head: 'fix-1' },
    ],
    ['a sum', 'what is 23 * 47?', object({ expression: string }), { expression: '23 * 47' }],
    ['a sum in words', 'what is 12 times 7?', object({ expression: string }), { expression: '12 * 7' }],
    [
      'paths in their direction',
      'move /tmp/a.txt to /tmp/b.txt',
      object({ source: string, destination: string }),
      { source: '/tmp/a.txt', destination: '/tmp/b.txt' },
    ],
    [
      'JSON that is written out',
      'call it with {"location": "Bern", "days": 2}',
      object({ location: string, days: number }),
      { location: 'Bern', days: 2 },
    ],
  ])('fills in %s', (_title, prompt, schema, expected) => {
    expect(fill(prompt, schema)).toEqual([expected]);
  });

  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['its default', object({ days: { type: 'integer', default: 3 } }), {}, { days: 3 }],
    [
      'an example of the schema',
      object({ code: { type: 'string', examples: ['XK-9'] } }),
      {},
      { code: 'XK-9' },
    ],
    [
      'an example of the tool',
      object({ code: string }),
      { input_examples: [{ code: 'XK-9' }] },
      { code: 'XK-9' },
    ],
    [
      'an example of its description',
      object({ order_id: { type: 'string', description: "The id, e.g. '48810'." } }),
      {},
      { order_id: '48810' },
    ],
    [
      'a text that matches its pattern',
      object({ code: { type: 'string', pattern: '^[A-Z]{3}-\\d{4}$' } }),
      {},
      { code: 'AAA-1111' },
    ],
    [
      'a number within its bounds',
      object({ size: { type: 'integer', minimum: 10, maximum: 20 } }),
      {},
      { size: 10 },
    ],
    ['its first allowed word', object({ unit: temperature }), {}, { unit: 'celsius' }],
    ['nothing when it is optional', object({ days: { type: 'integer', default: 3 } }, []), {}, {}],
  ])('gives what nobody said %s', (_title, schema, more, expected) => {
    expect(fill('please go on', schema, more)).toEqual([expected]);
  });

  it.each<[string, string, JsonObject, JsonObject[]]>([
    [
      'orders',
      'orders 48810 and 48811',
      object({ order_id: string }),
      [{ order_id: '48810' }, { order_id: '48811' }],
    ],
    [
      'places in one unit',
      'Paris, Rome and Oslo in fahrenheit',
      object({ city: string, unit: temperature }),
      [
        { city: 'Paris', unit: 'fahrenheit' },
        { city: 'Rome', unit: 'fahrenheit' },
        { city: 'Oslo', unit: 'fahrenheit' },
      ],
    ],
    [
      'places with both coordinates',
      'Tokyo and Oslo',
      object({ lat: number, lon: number }),
      [
        { lat: 35.68, lon: 139.69 },
        { lat: 59.91, lon: 10.75 },
      ],
    ],
    [
      'symbols and companies',
      'AAPL and Tesla',
      object({ ticker: string }),
      [{ ticker: 'AAPL' }, { ticker: 'TSLA' }],
    ],
  ])('makes one input for each of several %s', (_title, prompt, schema, expected) => {
    expect(fill(prompt, schema)).toEqual(expected);
  });

  it('does not take two numbers that mean two things for one thing twice', () => {
    const tip = object({ bill_amount: number, tip_percent: number }, ['bill_amount']);
    expect(fill('tip for a bill of $84.50 at 18%', tip)).toEqual([{ bill_amount: 84.5, tip_percent: 18 }]);
  });

  it('ends on schemas that contain themselves', () => {
    const node = object({ name: string, children: { type: 'array', items: { $ref: '#/$defs/node' } } });
    const tree = object({ root: { $ref: '#/$defs/node' } }, ['root'], { $defs: { node } });
    expect(compileSchema(tree).validate(fill('a tree', tree)[0])).toEqual([]);
  });

  it('always fits simple schemas', () => {
    fc.assert(
      fc.property(simpleSchemas(), fc.constantFrom(...prompts), (schema, prompt) => {
        const judge = compileSchema(schema);
        fc.pre(judge.issues.length === 0);
        for (const input of fill(prompt, schema)) expect(judge.validate(input)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

const prompts = [
  'please go on',
  'Where are orders 48810 and ORD-7 of jane@example.com?',
  'Paris, Rome and Oslo on May 24, 2026 at 2:30 pm, for 3 people, in fahrenheit, without history',
  'Send "hello" to Jane Doe about the budget, name: Bob, id=12, urgent, https://example.com',
];
