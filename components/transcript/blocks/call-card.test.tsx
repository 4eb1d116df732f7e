import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ReadingContext } from '@/components/transcript/actions/reading';
import type { CallView } from '@/components/transcript/to-transcript';
import { CallCard } from './call-card';

afterEach(cleanup);

const call: CallView = { id: 'toolu_1', name: 'get_order', input: {}, status: 'answered', issues: [] };

it('says that it is loading while its run is read, and who answered once that is known', () => {
  const card = (isReading: boolean, known: Partial<CallView> = {}) => (
    <ReadingContext value={isReading}>
      <CallCard call={{ ...call, ...known }} />
    </ReadingContext>
  );
  const { rerender } = render(card(true));
  expect(screen.getByText('Loading…').closest('[aria-busy="true"]')).not.toBeNull();
  rerender(card(true, { by: 'person' }));
  expect(screen.queryByText('Loading…')).toBeNull();
  screen.getByText('answered by hand');
});

it('is a tool call where no run tells who answered', () => {
  render(<CallCard call={call} />);
  screen.getByText('tool call');
});
