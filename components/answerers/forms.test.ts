import { expect, it, vi } from 'vitest';
import { answererKinds } from '@/lib/core/answerer/answerer-kinds';
import { answererForms } from './forms';

vi.mock('@/components/editor/load-monaco', () => ({ loadMonaco: () => new Promise(() => {}) }));

it('has a form for every answerer', () => {
  expect(Object.keys(answererForms).sort()).toEqual(answererKinds.map(({ type }) => type).sort());
});
