import { type Block, type MessageParam, toBlocks } from '@/lib/core/claude/message';

/** The answers since the newest question, and what they hold. */
export function readAnswersSoFar(messages: readonly MessageParam[]): { step: number; said: Block[] } {
  const asked = messages.findLastIndex(
    ({ role, content }) => role === 'user' && !toBlocks(content).some(({ type }) => type === 'tool_result'),
  );
  const answers = messages.slice(asked + 1).filter(({ role }) => role === 'assistant');
  return { step: answers.length, said: answers.flatMap(({ content }) => toBlocks(content)) };
}
