import { expect, it } from 'vitest';
import { parsePlace, toPlaceAddress } from './place-address';

it('opens the run where an address names no place that is known', () => {
  expect(parsePlace(undefined)).toBe('run');
  expect(parsePlace('elsewhere')).toBe('run');
  expect(parsePlace(['design', 'prove'])).toBe('run');
  expect(parsePlace('prove')).toBe('prove');
});

it('writes the place into the address, and leaves the replay to the run', () => {
  const address = 'http://here/sessions/1?replay=7&x=1';
  expect(toPlaceAddress(address, 'design')).toBe('http://here/sessions/1?x=1&place=design');
  expect(toPlaceAddress('http://here/sessions/1?x=1&place=design', 'run')).toBe('http://here/sessions/1?x=1');
});
