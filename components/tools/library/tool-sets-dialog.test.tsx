import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import type { SessionTool } from '@/lib/core/session/session-tool';
import ToolSetsDialog from './tool-sets-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const TEXT = '{"name": "one"}';
const SET = {
  id: 'set_1',
  name: 'Pair',
  items: [
    { toolId: 'lib_1', version: 1, name: 'one' },
    { toolId: 'lib_gone', version: 3, name: null },
    { toolId: 'lib_deleted', version: 1, name: 'two' },
  ],
};
const tool = (toolId: string, version: number, text = TEXT): SessionTool => ({
  id: `${toolId}${version}`,
  text,
  answerer: { type: 'manual' },
  enabled: true,
  library: { toolId, version },
});

function show(tools: SessionTool[]) {
  const calls = serve({
    'GET /api/tool-sets': () => ({ items: [SET] }),
    'GET /api/tools': () => ({
      items: [{ id: 'lib_1', name: 'one', newest: 2 }],
      total: 1,
      nextCursor: null,
    }),
    'GET /api/tools/lib_1/versions/1': () => ({ number: 1, text: TEXT, answerer: null }),
    'GET /api/tools/lib_1/versions/2': () => ({ number: 2, text: '{"name": "now"}', answerer: null }),
    'GET /api/tools/lib_deleted/versions/1': () => refuse(404, 'not_found', 'There is no tool.'),
    'POST /api/tool-sets': () => ({ ...SET, name: 'Mine' }),
  });
  const onAdd = vi.fn();
  render(<ToolSetsDialog tools={tools} onAdd={onAdd} onClose={() => {}} />, { wrapper: Page });
  return { onAdd, posted: () => calls.filter(({ name }) => name.startsWith('POST')).map(({ body }) => body) };
}

it('saves a set without the tools of another library, and names what it does not have as it is here', async () => {
  const elsewhere = tool('lib_other', 1, '{"name": "far"}');
  const { posted } = show([tool('lib_1', 1), tool('lib_1', 2), elsewhere, tool('lib_1', 9)]);
  await screen.findByText('Left out, because this library does not have them: far v1, one v9');
  await screen.findByText('Edited here since; the set has the version of the library: one v2');
  await userEvent.type(screen.getByLabelText('Save as a set'), 'Mine');
  await userEvent.click(screen.getByRole('button', { name: 'Save set' }));
  await screen.findByText('Saved the set "Mine".');
  const items = [1, 2].map((version) => ({ toolId: 'lib_1', version }));
  expect(posted()).toEqual([{ name: 'Mine', items }]);
});

it('adds what is left of a set, and says what is gone', async () => {
  const { onAdd } = show([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Add Pair' }));
  await screen.findByText('Added "Pair" without what the library has no more: lib_gone v3, two v1.');
  await waitFor(() => expect(onAdd).toHaveBeenCalledOnce());
  expect(onAdd.mock.calls[0]?.[0]).toMatchObject([{ text: TEXT, library: { toolId: 'lib_1', version: 1 } }]);
});
