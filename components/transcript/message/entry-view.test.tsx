import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { TranscriptBlock } from '@/components/transcript/to-shown-blocks';
import { writeCutMark } from '@/lib/core/cut/cut-mark';
import { EntryView } from './entry-view';

afterEach(cleanup);

const said = (text: string): TranscriptBlock => ({
  type: 'block',
  block: { type: 'text', text },
  isStreaming: false,
});

const show = (kind: 'user' | 'assistant', blocks: TranscriptBlock[]) => {
  const told = { key: 'k', blocks };
  const entry =
    kind === 'user'
      ? { kind, ...told }
      : { kind, ...told, status: 'done' as const, model: 'm', stop_reason: 'end_turn', retries: [] };
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <EntryView entry={entry} />
    </QueryClientProvider>,
  );
};

it('shows a long message that was cut for showing without the mark of the cut', () => {
  const origin = { of: 'turn', sessionId: 's', turnId: 't' } as const;
  const text = `paste me ${writeCutMark({ origin, place: '1.0.1', length: 2_066_000 })}`;
  const { container } = show('user', [said(text)]);
  expect(container.textContent).not.toContain('cut:');
  screen.getByRole('button', { name: /Show all/ });
});

const call = (reason: string): TranscriptBlock => ({
  type: 'call',
  call: { id: 'c', name: 'get', input: { reason }, status: 'answered', issues: [] },
});

it.each([
  ['a text', [said('cut \ud83d here')], true],
  ['the input of a call', [call('cut \ude00')], true],
  ['a whole character', [said('a smile 😀')], false],
  ['words about one', [call('\\ud83d')], false],
] as [string, TranscriptBlock[], boolean][])(
  'says of an answer with half a character that it is sent back differently: %s',
  async (_name, blocks, isTold) => {
    show('assistant', blocks);
    if (isTold) await screen.findByText(/half a character/);
    else expect(screen.queryByText(/half a character/)).toBeNull();
  },
);

it('says why an answer ended, unless that is told below the conversation', () => {
  const entry = {
    kind: 'assistant' as const,
    key: 'k',
    blocks: [said('So far')],
    status: 'done' as const,
    model: 'm',
    stop_reason: 'max_tokens',
    retries: [],
  };
  const told = /was cut off at max_tokens\./;
  const { rerender } = render(<EntryView entry={entry} />);
  screen.getByText(told);
  rerender(<EntryView entry={entry} isEndTold />);
  expect(screen.queryByText(told)).toBeNull();
});
