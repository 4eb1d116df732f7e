import { expect, it } from 'vitest';
import { findEditedCalls } from './find-edited-calls';

const asks = (id: string, ...orders: string[]) => ({
  id,
  parentId: 'u1',
  message: {
    role: 'assistant' as const,
    content: orders.map((order, index) => ({
      type: 'tool_use',
      id: `toolu_${index}`,
      name: 'get_order',
      input: { order, note: 'x' },
    })),
  },
});
const answers = (id: string, content: string, is_error?: boolean) => ({
  id,
  parentId: 'a1',
  message: {
    role: 'user' as const,
    content: [{ type: 'tool_result', tool_use_id: 'toolu_0', content, ...(is_error ? { is_error } : {}) }],
  },
});

it('finds the calls whose input is not what the model had asked for', () => {
  const older = [asks('a1', '1', '2'), asks('a2', '1', '3')];
  expect(findEditedCalls(asks('a3', '1', '9'), older)).toEqual({
    toolu_0: {},
    toolu_1: { isInputEdited: true },
  });
  expect(findEditedCalls(asks('a4', '1', '2'), older)).toEqual({ toolu_0: {}, toolu_1: {} });
});

it('finds the results that are not what had been answered', () => {
  const older = [answers('u2', 'shipped')];
  expect(findEditedCalls(answers('u3', 'lost'), older)).toEqual({ toolu_0: { isResultEdited: true } });
  expect(findEditedCalls(answers('u3', 'shipped', true), older)).toEqual({
    toolu_0: { isResultEdited: true },
  });
  expect(findEditedCalls(answers('u3', 'lost'), [])).toEqual({});
});
