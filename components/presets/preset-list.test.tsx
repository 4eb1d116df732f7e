import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Page, refuse, serve } from '@/components/ui/testing/serve-page';
import type { PresetData } from '@/lib/core/api/preset-operations';
import { sessionConfigSchema } from '@/lib/core/session/session-config';
import { PresetList } from './preset-list';
import { PresetRow } from './preset-row';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const at = '2026-11-30T10:00:00.000Z';
const tool = (name: string) => ({ text: `{"name": "${name}"}`, enabled: true });
const presets: PresetData[] = [
  {
    id: 'p1',
    name: 'Weather desk',
    note: 'Two cities',
    parts: {
      config: sessionConfigSchema.parse({ model: 'claude-sonnet-5', system: 'Be short.' }),
      tools: [tool('get_weather'), tool('find_city')],
    },
    createdAt: at,
    updatedAt: at,
  },
  { id: 'p2', name: 'Greeting', note: null, parts: { draft: 'Say hello' }, createdAt: at, updatedAt: at },
];

const show = () =>
  render(
    <PresetList renderRow={(preset) => <PresetRow key={preset.id} preset={preset} actions={null} />} />,
    { wrapper: Page },
  );

it('says of each preset what it holds', async () => {
  serve({ 'GET /api/presets': () => ({ items: presets }) });
  show();
  const row = within(await screen.findByRole('listitem', { name: 'Weather desk' }));
  row.getByText('Two cities');
  row.getByText('Settings: claude-sonnet-5, a system prompt');
  row.getByText('2 tools: get_weather, find_city');
  within(screen.getByRole('listitem', { name: 'Greeting' })).getByText('Message: Say hello');
});

it.each([
  ['WEATHER', ['Weather desk']],
  ['city get_', ['Weather desk']],
  ['sonnet', ['Weather desk']],
  ['e', ['Weather desk', 'Greeting']],
  ['weather hello', []],
])('finds those that have all the words typed, in name, note, model and tools: %s', async (typed, names) => {
  serve({ 'GET /api/presets': () => ({ items: presets }) });
  show();
  await userEvent.type(await screen.findByLabelText('Find a preset'), typed);
  const found = screen.queryAllByRole('listitem').map((row) => row.getAttribute('aria-label'));
  expect(found).toEqual(names);
  if (names.length === 0) screen.getByText('No preset has these words.');
});

it('says how to make the first', async () => {
  serve({ 'GET /api/presets': () => ({ items: [] }) });
  show();
  await screen.findByText(/No presets yet/);
});

it('reads them again when asked to, after it could not', async () => {
  let isDown = true;
  serve({
    'GET /api/presets': () =>
      isDown ? refuse(500, 'internal', 'The data cannot be read.') : { items: presets },
  });
  show();
  expect((await screen.findByRole('alert')).textContent).toContain('The data cannot be read.');
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('listitem', { name: 'Greeting' });
});
