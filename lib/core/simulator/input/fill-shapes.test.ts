import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/core/claude/message';
import { fill, number, object, string, temperature } from '../testing/fill';

const item = object({ sku: { type: 'string', pattern: '^[A-Z]{2}-\\d{4}$' }, quantity: { type: 'integer' } });

describe('the shape a schema asks for', () => {
  it.each<[string, string, JsonObject, JsonObject]>([
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
  ])('fills in %s', (_title, prompt, schema, expected) => {
    expect(fill(prompt, schema)).toEqual([expected]);
  });
});
