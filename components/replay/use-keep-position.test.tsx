import { act, cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useKeepPosition } from './use-keep-position';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(initialProps: { position: number; isPlaying: boolean }) {
  const kept: number[] = [];
  const { rerender } = renderHook((props) => useKeepPosition(props, (at) => kept.push(at)), { initialProps });
  return { kept, rerender, pass: (ms: number) => act(() => vi.advanceTimersByTime(ms)) };
}

describe('useKeepPosition', () => {
  it('tells where a replay stands while it plays, once a second however fast it moves', () => {
    const { kept, rerender, pass } = show({ position: 0, isPlaying: true });
    for (let position = 1; position <= 50; position += 1) {
      rerender({ position, isPlaying: true });
      pass(50);
    }
    expect(kept).toEqual([20, 40]);
  });

  it('tells where it stands when the page is left while it plays', () => {
    const { kept, rerender } = show({ position: 0, isPlaying: true });
    rerender({ position: 23, isPlaying: true });
    fireEvent(window, new Event('pagehide'));
    expect(kept).toEqual([23]);
  });

  it('tells where it came to rest, not where it was scrubbed along', () => {
    const { kept, rerender, pass } = show({ position: 0, isPlaying: false });
    rerender({ position: 5, isPlaying: false });
    pass(100);
    rerender({ position: 9, isPlaying: false });
    pass(5000);
    expect(kept).toEqual([9]);
  });
});
