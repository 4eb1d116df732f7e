import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { toTranscript } from '@/components/transcript/to-transcript';
import type { StreamEvent } from '@/lib/core/claude/message';
import { createRunEventPacker } from '@/lib/core/run/log/create-run-event-packer';
import { emptyRunState, foldRunEvents } from '@/lib/core/run/log/fold-run-events';
import type { RunEvent } from '@/lib/core/run/log/run-event';
import { message, text } from '@/lib/core/testing/scripted-loop';
import { EntryView } from './entry-view';

const parsed = vi.hoisted((): string[] => []);

vi.mock('@/components/ui/text/markdown', async () => {
  const { memo } = await import('react');
  return {
    default: memo(function Markdown({ text }: { text: string }) {
      parsed.push(text);
      return <p data-testid={text}>{text}</p>;
    }),
  };
});

// What is loaded later is at hand: how long it takes to load is not what is asked here.
beforeAll(() => Promise.all([import('@/components/ui/text/markdown')]));
afterEach(cleanup);

const stream = (seq: number, ...events: StreamEvent[]): RunEvent => ({
  seq,
  at: seq,
  type: 'stream',
  events,
});
const begin = (index: number): StreamEvent => ({
  type: 'content_block_start',
  index,
  content_block: { type: 'text', text: '' },
});
const grow = (index: number, more: string): StreamEvent => ({
  type: 'content_block_delta',
  index,
  delta: { type: 'text_delta', text: more },
});

it('a text that is finished is not parsed again while the next one arrives', async () => {
  const client = new QueryClient();
  const pack = createRunEventPacker();
  let state = emptyRunState;
  const show = (event: RunEvent) => {
    state = foldRunEvents(state, [pack(event)]);
    return (
      <QueryClientProvider client={client}>
        {toTranscript([], state).map((entry) => (
          <EntryView key={entry.key} entry={entry} />
        ))}
      </QueryClientProvider>
    );
  };
  const answer = message('end_turn', [text('First.'), text('One.\n\nTwo more.')]);
  const body = { model: 'm', messages: [] };
  const { rerender } = render(show({ seq: 1, at: 0, type: 'request-start', step: 1, turnIds: [], body }));
  rerender(show(stream(2, { type: 'message_start', message: { ...answer, content: [] } })));
  rerender(show(stream(3, begin(0), grow(0, 'First.'), { type: 'content_block_stop', index: 0 })));
  await screen.findByTestId('First.');
  for (const [at, more] of ['One.', '\n\n', 'Two', ' more.'].entries())
    rerender(show(stream(4 + at, ...(at === 0 ? [begin(1)] : []), grow(1, more))));
  await screen.findByTestId('Two more.');
  expect(parsed.filter((one) => one === 'First.')).toHaveLength(1);
  expect(parsed.filter((one) => one.startsWith('One.'))).toEqual(['One.', 'One.\n']);
});
