import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Toasts } from '@/components/ui/toast';
import { type UndoEntry, useUndo } from './use-undo';

afterEach(cleanup);

const isDone = async () => true;

it('undoes what was done last, then what was before it, each once and by either way', async () => {
  render(<Toasts />);
  const { result } = renderHook(() => useUndo());
  const [pin, tag, rename] = [vi.fn(isDone), vi.fn(isDone), vi.fn(isDone)];
  const track = (text: string, undo: UndoEntry['undo']) =>
    result.current.track(Promise.resolve({ text, undo }));
  act(() => {
    track('Pinned one', pin);
    track('Tagged two', tag);
    result.current.track(Promise.resolve(undefined));
    track('Renamed three', rename);
  });
  const ways = () => screen.getAllByRole('button', { name: 'Undo' });
  await waitFor(() => expect(ways()).toHaveLength(3));

  act(() => result.current.undoLast());
  await screen.findByText('Undone: Renamed three');
  expect(rename).toHaveBeenCalledOnce();
  expect(ways()).toHaveLength(2);

  const told = screen.getByText('Tagged two').closest('li');
  await userEvent.click(told?.querySelector('button') ?? document.body);
  act(() => {
    result.current.undoLast();
    result.current.undoLast();
  });
  await screen.findByText('Undone: Pinned one');
  expect([pin, tag, rename].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});

it('undoes what is still being done rather than what was done before it', async () => {
  const { result } = renderHook(() => useUndo());
  const [before, last] = [vi.fn(isDone), vi.fn(isDone)];
  let finish = (_deed: UndoEntry) => {};
  act(() => {
    result.current.track(Promise.resolve({ text: 'Tagged one', undo: before }));
    result.current.track(new Promise((resolve) => (finish = resolve)));
  });
  act(() => result.current.undoLast());
  expect(last).not.toHaveBeenCalled();
  await act(async () => finish({ text: 'Pinned two', undo: last }));
  expect(last).toHaveBeenCalledOnce();
  expect(before).not.toHaveBeenCalled();
});

it('undoes one after the other, newest first, however long each was on its way', async () => {
  const { result } = renderHook(() => useUndo());
  const undone: string[] = [];
  const deed = (text: string): UndoEntry => ({
    text,
    undo: async () => {
      undone.push(`begins ${text}`);
      await Promise.resolve();
      undone.push(`ends ${text}`);
      return true;
    },
  });
  let finish = (_deed: UndoEntry) => {};
  act(() => {
    result.current.track(Promise.resolve(deed('first')));
    result.current.track(new Promise((resolve) => (finish = resolve)));
    result.current.undoLast();
    result.current.undoLast();
  });
  await act(async () => finish(deed('second')));
  await waitFor(() => expect(undone).toEqual(['begins second', 'ends second', 'begins first', 'ends first']));
});
