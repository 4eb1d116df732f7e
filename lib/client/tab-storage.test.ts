// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createTabStore } from './tab-storage';

const store = createTabStore('note', (stored) => (typeof stored === 'string' ? stored : undefined));

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

it('keeps a value under its id until it is forgotten', () => {
  store.keep('a', 'one');
  store.keep('b', 'two');
  expect([store.find('a'), store.find('b'), store.find('c')]).toEqual(['one', 'two', undefined]);
  store.forget('a');
  expect([store.find('a'), store.find('b')]).toEqual([undefined, 'two']);
});

it('believes nothing that does not fit', () => {
  sessionStorage.setItem('loopbench-note-a', '{"what": 1}');
  sessionStorage.setItem('loopbench-note-b', 'no JSON');
  expect([store.find('a'), store.find('b')]).toEqual([undefined, undefined]);
});

it('keeps nothing in place of what has become too long', () => {
  store.keep('a', 'short');
  store.keep('a', 'x'.repeat(1_000_001));
  expect(store.find('a')).toBeUndefined();
});

it('does without a browser that keeps nothing', () => {
  for (const method of ['setItem', 'getItem', 'removeItem'] as const)
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('Not allowed.', 'SecurityError');
    });
  store.keep('a', 'one');
  store.forget('a');
  expect(store.find('a')).toBeUndefined();
});
