import { expect, it } from 'vitest';
import { z } from 'zod';
import { tellIssue } from './tell-issue';
import { wordIssue } from './word-issue';

const schema = z.object({ text: z.string(), any: z.unknown(), list: z.array(z.object({ id: z.number() })) });

it.each([
  [{ any: 1, list: [] }, '`text` is missing.'],
  [{ text: '', list: [] }, '`any` is missing.'],
  [{ text: '', any: 1, list: [{}] }, '`list.0.id` is missing.'],
  [{ text: 3, any: 1, list: [] }, 'text: Invalid input: expected string, received number'],
])('says what is wrong in %j', (value, said) => {
  const issues = schema.safeParse(value).error?.issues ?? [];
  expect(issues.map((issue) => tellIssue(wordIssue(issue)))).toEqual([said]);
});

it('names the place in the whole', () => {
  const [issue] = schema.shape.list.safeParse([{}]).error?.issues ?? [];
  expect(issue && wordIssue(issue, ['file', 'list']).message).toBe('`file.list.0.id` is missing.');
});
