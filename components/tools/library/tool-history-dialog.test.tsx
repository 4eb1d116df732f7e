import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import ToolHistoryDialog from './tool-history-dialog';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const version = (number: number) => ({
  number,
  note: `Note ${number}`,
  hash: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  text: '{}',
  answerer: null,
});
const tool = {
  id: 'lib_1',
  name: 'one',
  tags: [],
  archived: false,
  newest: 2,
  version: version(2),
  uses: { sessions: [], total: 0 },
};

function show(text: string, answers = {}) {
  serve({
    'GET /api/tools/lib_1': () => tool,
    'GET /api/tools/lib_1/versions': () => ({ items: [version(2), version(1)], total: 2 }),
    'GET /api/tools/lib_1/versions/1': () => version(1),
    'GET /api/tools/lib_1/diff': () => ({ from: 1, to: 2, changes: [], isTried: true, text: [] }),
    ...answers,
  });
  const on = { onTake: vi.fn(), onClose: vi.fn() };
  render(<ToolHistoryDialog toolId="lib_1" pinned={1} text={text} {...on} />, { wrapper: Page });
}

const EDITS = 'Your edits since version 1 are replaced.';

it('says by its button that a version replaces what was edited', async () => {
  show('{ "name": "mine" }');
  await screen.findByText(EDITS);
  await screen.findByRole('button', { name: 'Use version 2 in the session' });
});

it('says nothing of edits where there are none', async () => {
  show('{}');
  await screen.findByText('Versions 1 and 2 are the same.');
  await screen.findByText('Note 1');
  expect(screen.queryByText(EDITS)).toBeNull();
});

it('says that the versions could not be read', async () => {
  show('{}', { 'GET /api/tools/lib_1/versions': () => refuse(400, 'bad_request', 'No list today.') });
  await screen.findByText('No list today.');
});

it('says that versions took too long to be compared', async () => {
  const message = 'The definitions take longer to compare than 5 seconds.';
  const changes = [{ kind: 'breaking', path: '', message }];
  show('{}', {
    'GET /api/tools/lib_1/diff': () => ({ from: 1, to: 2, changes, isTried: false, text: null }),
  });
  await screen.findByText(message);
  expect(screen.queryByText('Breaking')).toBeNull();
});
