import { describe, expect, it } from 'vitest';
import { lintCondition } from './lint-condition';

const when = (id: string) => ({ properties: { id: { const: id } }, required: ['id'] });

describe('a condition', () => {
  it.each<[object, string, RegExp]>([
    [{ propertys: { id: { const: '1' } } }, '/propertys', /Did you mean "properties"/],
    [{ properties: { id: { patern: '^a' } } }, '/properties/id/patern', /"pattern"/],
    [{ properties: { id: { pattern: '[' } } }, '/properties/id/pattern', /regular expression/],
    [{ order_id: '48810' }, '/order_id', /"properties": \{"order_id": \{"const"/],
    [{ requierd: ['id'] }, '/requierd', /"required"/],
  ])('is told what is wrong with it: %j', (given, path, message) => {
    const [first] = lintCondition({ ...given });
    expect(first?.path).toBe(path);
    expect(first?.message).toMatch(message);
  });

  it('is sound where it says what JSON Schema knows', () => {
    expect(lintCondition({ ...when('1'), title: 't', default: 1, $comment: 'c', 'x-own': 1 })).toEqual([]);
    expect(lintCondition(undefined)).toEqual([]);
    expect(lintCondition(true)).toEqual([]);
  });
});
