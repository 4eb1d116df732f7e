import { expect, it } from 'vitest';
import { readToolChoice, toToolChoice } from './tool-choice';

it.each([
  [{ type: 'auto' }],
  [{ type: 'any', disable_parallel_tool_use: true }],
  [{ type: 'tool', name: 'get_order' }],
  [{ type: 'tool', name: 'tool:odd', disable_parallel_tool_use: true }],
  [{ type: 'none' }],
])('shows and gives back %j', (choice) => {
  expect(toToolChoice(readToolChoice(choice))).toEqual(choice);
});

it('asks for one call at a time without naming a choice', () => {
  expect(toToolChoice({ value: 'unset', isSerial: true })).toEqual({
    type: 'auto',
    disable_parallel_tool_use: true,
  });
});

it('never puts disable_parallel_tool_use beside none', () => {
  expect(toToolChoice({ value: 'none', isSerial: true })).toEqual({ type: 'none' });
});
