import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Toasts } from '@/components/ui/toast';
import { useUndo } from './use-undo';

it('undoes what was done last, then what was before it, each once and by either way', async () => {
  render(<Toasts />);
  const { result } = renderHook(() => useUndo());
  const [pin, tag, rename] = [vi.fn(), vi.fn(), vi.fn()];
  act(() => {
    result.current.tell('Pinned one', pin);
    result.current.tell('Tagged two', tag);
    result.current.tell('Renamed three', rename);
  });
  const ways = () => screen.getAllByRole('button', { name: 'Undo' });
  await waitFor(() => expect(ways()).toHaveLength(3));

  act(() => result.current.undoLast());
  expect(rename).toHaveBeenCalledOnce();
  await screen.findByText('Undone: Renamed three');
  expect(ways()).toHaveLength(2);

  const told = screen.getByText('Tagged two').closest('li');
  await userEvent.click(told?.querySelector('button') ?? document.body);
  act(() => {
    result.current.undoLast();
    result.current.undoLast();
  });
  expect([pin, tag, rename].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});
