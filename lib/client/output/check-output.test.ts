import { expect, it } from 'vitest';
import { checkOutput } from './check-output';

const schema = {
  type: 'object',
  properties: { id: { type: 'integer' } },
  required: ['id'],
  additionalProperties: false,
};

it('an answer is held against the schema it was asked for with', () => {
  expect(checkOutput({ text: '{"id": 7}', schema })).toEqual({ isJson: true, value: { id: 7 }, issues: [] });
  expect(checkOutput({ text: '{"id": "7"}', schema })).toMatchObject({
    isJson: true,
    issues: [{ path: '/id' }],
  });
  expect(checkOutput({ text: '{"id": ', schema })).toEqual({ isJson: false });
});
