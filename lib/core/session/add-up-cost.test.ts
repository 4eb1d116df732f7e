import { expect, it } from 'vitest';
import { addUpCost } from './add-up-cost';
import type { Turn } from './turn';

const turn = (message: object): Turn => ({
  id: 'a',
  parentId: null,
  message: { role: 'assistant', content: [], ...message },
});
const usage = { input_tokens: 1_000_000, output_tokens: 0 };

it('adds up the answers whose price is known, and leaves out those that say nothing of it', () => {
  const one = addUpCost([turn({ model: 'claude-opus-5', usage })]);
  expect(one).toBeGreaterThan(0);
  const turns = [
    turn({ role: 'user', content: 'Hello' }),
    turn({ model: 'claude-opus-5', usage }),
    turn({ model: 'claude-opus-5', usage }),
    turn({ model: 'nobody-knows', usage }),
    turn({}),
  ];
  expect(addUpCost(turns)).toBeCloseTo(2 * one);
});
