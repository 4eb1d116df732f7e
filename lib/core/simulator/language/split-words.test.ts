import { describe, expect, it } from 'vitest';
import { splitIdentifier, toPhrase } from './split-words';

describe('splitIdentifier', () => {
  it.each(['getOrderStatus', 'get_order_status', 'get-order-status', 'GetOrderStatus'])(
    'reads %s',
    (name) => {
      expect(splitIdentifier(name)).toEqual(['get', 'order', 'status']);
    },
  );
});

describe('toPhrase', () => {
  it.each([
    ['estimated_delivery', 'estimated delivery'],
    ['estimatedDelivery', 'estimated delivery'],
    ['eta', 'eta'],
    ['orderID', 'orderID'],
  ])('says %s as "%s"', (name, phrase) => {
    expect(toPhrase(name)).toBe(phrase);
  });
});
