import { expect, it } from 'vitest';
import { compareAddress, parsePathRef } from './compare-address';

it('writes an address whose references read back as they were', () => {
  const address = compareAddress({ sessionId: 'ses_1' }, { sessionId: 'ses_2', turnId: 'turn_9' });
  const { searchParams } = new URL(address, 'http://localhost');
  expect(parsePathRef(searchParams.get('a') ?? '')).toEqual({ sessionId: 'ses_1' });
  expect(parsePathRef(searchParams.get('b') ?? '')).toEqual({ sessionId: 'ses_2', turnId: 'turn_9' });
});

it('knows what is no reference', () => {
  for (const text of ['', ':', 'a:', 'a/b', 'a:b:c', ' a']) expect(parsePathRef(text)).toBeNull();
});
