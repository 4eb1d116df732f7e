import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/core/claude/message';
import type { Turn } from '@/lib/core/session/turn';
import { everyBlock } from '@/lib/core/testing/every-block';
import { toSaid } from './message/to-said';
import { findShownCalls, type SaidBlock, toShownBlocks } from './to-shown-blocks';
import { toTranscript } from './to-transcript';

/** A conversation that holds every block, each answer after a question or after the result it asked for. */
const turns: Turn[] = everyBlock.flatMap((answer, index): Turn[] => [
  {
    id: `u${index}`,
    parentId: index === 0 ? null : `a${index - 1}`,
    message: {
      role: 'user',
      content: index === 2 ? [{ type: 'tool_result', tool_use_id: 'toolu_1', content: '[5, 7]' }] : 'And?',
    },
  },
  { id: `a${index}`, parentId: `u${index}`, message: answer },
]);
const answers = toTranscript(turns).filter((entry) => entry.kind === 'assistant');
const find = (index: number, id: string): SaidBlock | undefined =>
  answers[index]?.blocks.find((shown): shown is SaidBlock => shown.type === 'block' && shown.block.id === id);

describe('what is shown of a message', () => {
  it('is all that was said in it, each block once', () => {
    const sort = (blocks: readonly Block[]) => blocks.map((block) => JSON.stringify(block)).sort();
    expect(answers.map(({ blocks }) => sort(toSaid(blocks)))).toEqual(
      everyBlock.map(({ content }) => sort(content)),
    );
  });

  it('has a call of code within the code that made it, answered, and the outcome of that code where it came', () => {
    const first = find(1, 'srvtoolu_code');
    expect(findShownCalls(first?.made ?? [])).toMatchObject([
      { name: 'count_otters', status: 'answered', caller: { tool_id: 'srvtoolu_code' } },
    ]);
    expect(first).toMatchObject({ isResultLater: true, result: { tool_use_id: 'srvtoolu_code' } });
    expect(find(2, 'srvtoolu_code')).toMatchObject({
      isContinued: true,
      result: { type: 'code_execution_tool_result' },
    });
  });

  it('is at work while the outcome of a call may still come', () => {
    const call = { type: 'server_tool_use', id: 's', name: 'web_search', input: {} };
    const elsewhere = { findCall: () => undefined, findResult: () => undefined };
    const show = (isOpen: boolean) =>
      toShownBlocks([call], {
        elsewhere,
        isOpen,
        toShown: (block) => ({ type: 'block', block, isStreaming: false }),
      });
    expect([show(true), show(false)]).toEqual([
      [{ type: 'block', block: call, isStreaming: false, isOpen: true }],
      [{ type: 'block', block: call, isStreaming: false }],
    ]);
  });

  it('streams as long as the last of texts that are one does', () => {
    const cited = { type: 'text', text: 'a', citations: [{ type: 'page_location' }] };
    const [shown] = toShownBlocks([cited, { type: 'text', text: 'b' }], {
      elsewhere: { findCall: () => undefined, findResult: () => undefined },
      isOpen: true,
      isArriving: (index) => index === 1,
      toShown: (block) => ({ type: 'block', block, isStreaming: false }),
    });
    expect(shown).toMatchObject({ isStreaming: true, more: [{ text: 'b' }] });
  });
});
