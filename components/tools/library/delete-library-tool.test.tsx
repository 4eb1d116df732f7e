import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse } from '@/components/ui/testing/serve-page';
import type { AnswerOf } from '@/lib/client/call';
import { DeleteLibraryTool } from './delete-library-tool';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const tool = (total: number): AnswerOf<'getLibraryTool'> => ({
  id: 'lib_1',
  name: 'one',
  about: '',
  tags: [],
  archived: false,
  newest: 1,
  sessions: total,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  version: { number: 1, note: '', hash: '', createdAt: '', text: '{}', answerer: null },
  uses: { sessions: [], total },
});

function show(total: number, answer: Response) {
  const addresses: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    addresses.push(address);
    return answer;
  });
  const onDeleted = vi.fn();
  render(<DeleteLibraryTool tool={tool(total)} onDeleted={onDeleted} />, { wrapper: Page });
  return { addresses, onDeleted };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it.each([
  [0, 'All its versions go for good.', 'force=false'],
  [1, 'All its versions go for good. One session keeps the definition it has.', 'force=true'],
  [2, 'All its versions go for good. 2 sessions keep the definition they have.', 'force=true'],
])(
  'asks before it deletes a tool of %s sessions, and forces only what was shown',
  async (total, said, force) => {
    const { addresses, onDeleted } = show(
      total,
      Response.json({ id: 'lib_1', uses: { sessions: [], total } }),
    );
    await press('Delete…');
    expect(screen.getByRole('alert').textContent).toBe(said);
    await press('Delete for good');
    await vi.waitFor(() => expect(onDeleted).toHaveBeenCalledOnce());
    expect(addresses).toEqual([`/api/tools/lib_1?${force}`]);
  },
);

it('says that a session has taken it meanwhile', async () => {
  const message = 'one is used in a session.';
  const { onDeleted } = show(0, refuse(409, 'tool_in_use', message));
  await press('Delete…');
  await press('Delete for good');
  await screen.findByText(message);
  expect(onDeleted).not.toHaveBeenCalled();
});

it('keeps the keyboard where it was', async () => {
  show(0, Response.json({}));
  await press('Delete…');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }));
  await press('Keep it');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete…' }));
});
