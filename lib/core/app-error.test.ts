import { expect, it } from 'vitest';
import { AppError } from './app-error';

it('holds of what was sent no more than a person can read', () => {
  const issues = Array.from({ length: 400_000 }, (_, index) => ({
    path: `tools.${index}`,
    message: 'y'.repeat(index === 0 ? 788_903 : 1),
  }));
  const error = new AppError('bad_request', `There is no session ${'x'.repeat(100_000)}.`, issues);
  expect(error.message).toHaveLength(2000);
  expect(error.issues).toHaveLength(101);
  expect(error.issues?.[0]?.message).toHaveLength(2000);
  expect(error.issues?.at(-1)).toEqual({ path: '', message: 'and 399,900 more' });
});
