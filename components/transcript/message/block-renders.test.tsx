import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { toTranscript } from '@/components/transcript/to-transcript';
import type { Block, StreamEvent } from '@/lib/core/claude/message';
import { createRunEventPacker } from '@/lib/core/run/log/create-run-event-packer';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import type { RunEventData } from '@/lib/core/run/log/run-event';
import type { Turn } from '@/lib/core/session/turn';
import { everyBlock } from '@/lib/core/testing/every-block';
import { message, streamOf, text, toolUse, userTurn } from '@/lib/core/testing/scripted-loop';
import { EntryView } from './entry-view';

const rendered = vi.hoisted(() => new Map<unknown, number>());
const count = vi.hoisted(() => (what: string) => rendered.set(what, (rendered.get(what) ?? 0) + 1));

vi.mock('@/components/blocks/block-view', () => ({
  BlockView: ({ block, children }: { block: object; children?: React.ReactNode }) => {
    count(JSON.stringify(block));
    return <div>{children}</div>;
  },
}));
vi.mock('@/components/transcript/blocks/call-card', () => ({
  CallCard: ({ call }: { call: { id: string } }) => {
    count(call.id);
    return <div />;
  },
}));

afterEach(cleanup);

const client = new QueryClient();
/** Earlier messages of all kinds, the last of them with calls that have their results. */
const turns: Turn[] = [
  userTurn('What do otters do?', 'u0'),
  ...everyBlock.map((answer, at): Turn => ({ id: `a${at}`, parentId: 'u0', message: answer })),
  userTurn('And this?', 'u1'),
];
const many: Block[] = [
  { type: 'thinking', thinking: 'Two calls.', signature: 'c2ln' },
  text('I look.'),
  toolUse('toolu_a'),
  { type: 'server_tool_use', id: 'srvtoolu_a', name: 'web_search', input: { query: 'otters' } },
  { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_a', content: [] },
];

it('no finished block is rendered again while the next one streams', () => {
  const pack = createRunEventPacker();
  let state = emptyRunState;
  let seq = 0;
  const show = (data: RunEventData) => {
    seq += 1;
    state = foldRunEvents(state, [pack({ ...data, seq, at: seq })]);
    return (
      <QueryClientProvider client={client}>
        {toTranscript(turns, state).map((entry) => (
          <EntryView key={entry.key} entry={entry} />
        ))}
      </QueryClientProvider>
    );
  };
  const { rerender } = render(
    show({ type: 'request-start', step: 1, turnIds: [], body: { model: 'm', messages: [] } }),
  );
  const stream = (...events: StreamEvent[]) => rerender(show({ type: 'stream', events }));
  // All blocks but the end of the message.
  stream(...streamOf(message('end_turn', many)).slice(0, -2));
  const index = many.length;
  stream({ type: 'content_block_start', index, content_block: text('') });
  const blocks = rendered.size;
  expect(blocks).toBeGreaterThan(20);
  rendered.clear();
  for (let at = 0; at < 200; at += 1)
    stream({ type: 'content_block_delta', index, delta: { type: 'text_delta', text: 'word ' } });
  expect([...rendered.keys()].filter((what) => !String(what).includes('word'))).toEqual([]);
  expect([...rendered.values()].reduce((sum, times) => sum + times, 0)).toBe(200);
});
