import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import ContainerHint from './container-hint';

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-30T10:00:00Z') }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('says until when the container is kept that the next request names, and once it has expired, that', () => {
  const { container } = render(
    <ContainerHint container={{ id: 'container_1', expiresAt: '2026-11-30T10:04:30Z' }} />,
  );
  expect(container.textContent).toBe('Names the container container_1 again: it expires in 4 minutes.');
  expect(screen.getByText(/^expires/).getAttribute('title')).toContain('Nov 30, 2026');
  act(() => vi.advanceTimersByTime(4 * 60_000));
  expect(container.textContent).toContain('it expires in less than a minute.');
  act(() => vi.advanceTimersByTime(3 * 60_000));
  expect(container.textContent).toContain('it expired 2 minutes ago.');
});

it('names a container that nobody says the end of', () => {
  const { container } = render(<ContainerHint container={{ id: 'container_1' }} />);
  expect(container.textContent).toBe('Names the container container_1 again.');
});
