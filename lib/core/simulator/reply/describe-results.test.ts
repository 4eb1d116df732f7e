import { describe, expect, it } from 'vitest';
import type { Block, JsonObject } from '@/lib/core/claude/message';
import type { CallRecord } from '../request/read-conversation';
import { readResult } from '../request/read-result';
import { describeResults } from './describe-results';

function record(name: string, input: JsonObject, content: string | Block[], is_error = false): CallRecord {
  return {
    call: { type: 'tool_use', id: 'toolu_1', name, input },
    result: readResult({ type: 'tool_result', tool_use_id: 'toolu_1', content, is_error }),
  };
}

const order = { order_id: '48810' };

describe('describeResults', () => {
  it.each<[string, CallRecord, string]>([
    [
      'a record, without what was asked with',
      record('get_order_status', order, '{"order_id": "48810", "status": "shipped", "eta": "2026-05-24"}'),
      'Order 48810: status shipped, eta 2026-05-24.',
    ],
    [
      'a Python dict',
      record('get_order_status', order, "{'status': 'shipped', 'estimated_delivery': '2026-05-24'}"),
      'Order 48810: status shipped, estimated delivery 2026-05-24.',
    ],
    ['plain text', record('get_weather', { location: 'Paris' }, '15 degrees'), 'Paris: 15 degrees.'],
    [
      'yes, no and nothing',
      record('get_user', { id: 7 }, '{"isActive": true, "isAdmin": false, "team": null}'),
      'User 7: is active yes, is admin no, team nothing.',
    ],
    [
      'nested records and lists',
      record('get_user', { id: 7 }, '{"address": {"city": "Oslo"}, "tags": ["a", "b", "c"]}'),
      'User 7: address (city Oslo), tags a, b and c.',
    ],
    ['a list of values', record('list_tags', {}, '["a", "b"]'), '`list_tags`: a and b.'],
    ['an empty list', record('search', { query: 'x y' }, '[]'), '"x y": nothing found.'],
    ['no content at all', record('ping', {}, ''), '`ping`: `ping` answered without any content.'],
    [
      'an image',
      record('take_photo', {}, [
        { type: 'image', source: { type: 'base64', media_type: 'image/png', data: '' } },
      ]),
      '`take_photo`: the result holds an image (image/png), which the Simulator cannot look at.',
    ],
    [
      'what was not found',
      record('get_order_status', order, "{'error': 'order not found'}"),
      'I could not find order 48810: `get_order_status` says "order not found".',
    ],
    [
      'another error',
      record('get_order_status', order, '{"error": "rate limited"}'),
      '`get_order_status` failed for order 48810: "rate limited".',
    ],
  ])('tells %s', (_title, held, expected) => {
    expect(describeResults([held])).toBe(expected);
  });

  it('makes a list of records a markdown list', () => {
    const orders = '{"orders": [{"order_id": "1", "total": 5}, {"order_id": "2", "total": 7}]}';
    expect(describeResults([record('list_orders', { customer_id: 'C-7' }, orders)])).toBe(
      'Customer C-7: 2 results.\n\n- order id 1, total 5\n- order id 2, total 7',
    );
  });

  it('makes several short results a markdown list', () => {
    const text = describeResults([
      record('get_weather', { location: 'Paris' }, '15'),
      record('get_weather', { location: 'Oslo' }, '3'),
    ]);
    expect(text).toBe('- Paris: 15.\n- Oslo: 3.');
  });

  it('keeps long results short', () => {
    const many = JSON.stringify(Array.from({ length: 500 }, (_, id) => ({ id, text: 'word '.repeat(500) })));
    expect(describeResults([record('list_all', {}, many)]).length).toBeLessThan(4000);
    expect(describeResults([record('read_all', {}, 'word '.repeat(50_000))]).length).toBeLessThan(1000);
  });
});
