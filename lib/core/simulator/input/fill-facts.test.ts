import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { fill, number, object, string } from '../testing/fill';

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

describe('a fact that is said', () => {
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
  ])('fills in %s', (_title, prompt, schema, expected) => {
    expect(fill(prompt, schema)).toEqual([expected]);
  });
});
