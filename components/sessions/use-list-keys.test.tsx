import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { SessionSummary } from '@/lib/core/api/session-schema';
import { useListKeys } from './use-list-keys';
import { useSelection } from './use-selection';

const rows = ['a', 'b', 'c'].map((id) => ({ id }) as SessionSummary);

function List({ hasDialog }: { hasDialog: boolean }) {
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const selection = useSelection(rows, '');
  const { onKeyDown } = useListKeys({
    list,
    virtualizer: useRef(null),
    search,
    rows,
    selection,
    chosen: undefined,
    isInBin: false,
    onChange: () => {},
    undoLast: () => {},
  });
  return (
    <>
      <input ref={search} aria-label="Search" />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as in the list */}
      <div ref={list} onKeyDown={onKeyDown}>
        <button type="button">Row</button>
      </div>
      <output>{selection.isEverything ? 'everything' : selection.items.length}</output>
      {hasDialog && <div role="dialog" />}
    </>
  );
}

const chosen = () => screen.getByRole('status').textContent;

afterEach(cleanup);

it('chooses the sessions with Ctrl+A on a page where nothing has the focus, and none with Escape', async () => {
  render(<List hasDialog={false} />);
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(chosen()).toBe('3');
  await userEvent.keyboard('{Meta>}a{/Meta}');
  expect(chosen()).toBe('everything');
  await userEvent.keyboard('{Escape}');
  expect(chosen()).toBe('0');
});

it('chooses them once where a row has the focus', async () => {
  render(<List hasDialog={false} />);
  await userEvent.click(screen.getByRole('button', { name: 'Row' }));
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(chosen()).toBe('3');
});

it('leaves Ctrl+A to a field, and to a dialog', async () => {
  const { rerender } = render(<List hasDialog={false} />);
  await userEvent.click(screen.getByLabelText('Search'));
  await userEvent.keyboard('{Control>}a{/Control}');
  rerender(<List hasDialog />);
  await userEvent.click(document.body);
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(chosen()).toBe('0');
});
