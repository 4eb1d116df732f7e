import { cleanup, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { toTranscript } from '@/components/transcript/to-transcript';
import { Transcript } from '@/components/transcript/transcript';
import type { Turn } from '@/lib/core/session/turn';
import { CoveredTranscript } from './covered-transcript';

// The browser is never at rest here.
vi.mock('@/lib/client/use-is-idle', () => ({ useIsIdle: () => false }));
// As if this page were the first of its window.
vi.mock('@/lib/client/use-is-served', () => ({ useIsServed: () => true }));

afterEach(cleanup);

const turns: Turn[] = [{ id: 't1', parentId: null, message: { role: 'user', content: 'Hello' } }];
const show = (given: Turn[]) => (
  <CoveredTranscript turns={given} ref={createRef()}>
    {(handle) => (
      <Transcript ref={handle} entries={toTranscript(given)} state={undefined} empty="Nothing yet." />
    )}
  </CoveredTranscript>
);

it('lets what the page came with be read until it can be worked with', () => {
  const { container } = render(show(turns));
  expect(container.querySelectorAll('.invisible')).toHaveLength(1);
  screen.getByText('Hello');
});

it('never covers what is said in a session that was empty when the page came', () => {
  const { container, rerender } = render(show([]));
  rerender(show(turns));
  expect(container.querySelectorAll('.invisible')).toHaveLength(0);
});
