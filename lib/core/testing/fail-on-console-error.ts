import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

let said: MockInstance<typeof console.error>;

beforeEach(() => {
  said = vi.spyOn(console, 'error');
});

// What nobody expected to be complained about fails the test in which it was.
afterEach(() => {
  const complaints = said.mock.calls;
  said.mockRestore();
  expect(complaints).toEqual([]);
});
