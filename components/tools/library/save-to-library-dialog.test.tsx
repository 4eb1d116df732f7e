import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import type { SessionTool } from '@/lib/core/session/session-tool';
import SaveToLibraryDialog from './save-to-library-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const TEXT = '{"name": "get_order"}';
const own: SessionTool = { id: 't', text: TEXT, answerer: { type: 'manual' }, enabled: true };
const kept = { id: 'lib_1', name: 'get_order', newest: 3, archived: false };
const VERSIONS = 'POST /api/tools/lib_1/versions';

function show(tool: SessionTool, items: object[], answers = {}) {
  const calls = serve({
    'GET /api/tools': () => ({ items, nextCursor: null, total: items.length }),
    'POST /api/tools': () => ({ ...kept, id: 'lib_2' }),
    [VERSIONS]: () => ({ number: 4, added: true }),
    ...answers,
  });
  const onSaved = vi.fn();
  render(<SaveToLibraryDialog tool={tool} onSaved={onSaved} onClose={() => {}} />, { wrapper: Page });
  return { onSaved, posted: () => calls.filter(({ name }) => name.startsWith('POST')) };
}

const press = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  await userEvent.click(button);
};

it('saves a tool that is not there as a new one, with a note and tags', async () => {
  const { onSaved, posted } = show(own, []);
  await userEvent.type(screen.getByLabelText('Note'), 'First');
  await userEvent.type(screen.getByLabelText(/^Tags/), 'orders, , shop،orders');
  await press('Save to library');
  expect(posted()).toEqual([
    {
      name: 'POST /api/tools',
      body: { text: TEXT, answerer: null, note: 'First', tags: ['orders', 'shop'] },
    },
  ]);
  expect(onSaved).toHaveBeenCalledWith({ toolId: 'lib_2', version: 1 });
});

it('adds a version to the tool it came from, and says that others were saved since', async () => {
  const mock = { type: 'mock', rules: [] } as const;
  const tool: SessionTool = {
    ...own,
    answerer: { ...mock, rules: [] },
    library: { toolId: 'lib_1', version: 2 },
  };
  const { onSaved, posted } = show(tool, [kept]);
  await screen.findByText('Version 3 was saved since: yours becomes version 4, and both stay.');
  await press('Save version');
  expect(posted()).toEqual([{ name: VERSIONS, body: { text: TEXT, answerer: mock, note: '' } }]);
  expect(onSaved).toHaveBeenCalledWith({ toolId: 'lib_1', version: 4 });
});

it('leaves who answers as the library suggests it, unless it is ticked or taken away', async () => {
  const tool: SessionTool = { ...own, library: { toolId: 'lib_1', version: 3 } };
  const first = show(tool, [kept]);
  await press('Save version');
  expect(first.posted()).toEqual([{ name: VERSIONS, body: { text: TEXT, note: '' } }]);
  cleanup();
  const second = show({ ...tool, answerer: { type: 'mock', rules: [] } }, [kept]);
  await userEvent.click(await screen.findByLabelText(/^With who answers it/));
  await userEvent.click(await screen.findByLabelText(/^Suggest nobody/));
  await press('Save version');
  expect(second.posted()).toEqual([{ name: VERSIONS, body: { text: TEXT, answerer: null, note: '' } }]);
});

it('offers a tool of the same name, and a new one all the same', async () => {
  const { posted } = show(own, [kept, { ...kept, id: 'lib_9', name: 'get_order_lines' }]);
  expect(await screen.findByRole('radio', { name: 'A version of get_order' })).toHaveProperty(
    'checked',
    true,
  );
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  await userEvent.click(screen.getByRole('radio', { name: 'A new tool' }));
  await press('Save to library');
  expect(posted().map(({ name }) => name)).toEqual(['POST /api/tools']);
});

it('says why nothing was saved', async () => {
  const message = 'The library has 10,000 tools, which is as many as it holds.';
  const { onSaved } = show(own, [], { 'POST /api/tools': () => refuse(409, 'library_full', message) });
  await press('Save to library');
  await screen.findByText(message);
  expect(onSaved).not.toHaveBeenCalled();
});

it('does not take a definition that is broken', async () => {
  show({ ...own, text: '{' }, []);
  await screen.findByText(/not a JSON object/);
  expect(screen.getByRole('button', { name: 'Save to library' })).toHaveProperty('disabled', true);
});
