import type { Page } from '@playwright/test';
import { look } from './look';
import { ask, expect, fillEditor, test } from './story';

const widthBeyond = () => document.documentElement.scrollWidth - window.innerWidth;

const order = {
  name: 'get_order',
  description:
    'Looks one order up by its id. Use it when the user names an order. Returns the order as JSON.',
  'x-own': 1,
  input_schema: {
    type: 'object',
    properties: {
      id: { type: 'string', description: 'The id of the order, e.g. "48810".' },
      depth: { type: 'integer', default: 5 },
      lines: { type: 'array', items: { $ref: '#/$defs/line' } },
    },
    required: ['id'],
    $defs: { line: { type: 'object', properties: { next: { $ref: '#/$defs/line' } } } },
  },
};

async function openSession(page: Page, url: string, definitions: unknown[], query = '') {
  const data = { title: 'Orders', tools: definitions.map((definition) => ({ definition })) };
  const { id } = await (await page.request.post(`${url}/api/sessions`, { data })).json();
  await page.goto(`${url}/sessions/${id}${query}`);
  return id as string;
}

const form = (page: Page) => page.getByRole('group', { name: 'Form' });
const editor = (page: Page) => page.locator('.monaco-editor .view-lines').filter({ visible: true }).first();

test('the three places of a session stand in its address, and Back leads to the one before', async ({
  page,
  server,
}) => {
  await openSession(page, server.url, [order]);
  const places = page.getByRole('navigation', { name: 'Places' });
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Message' }).fill('Half a question');
  await places.getByRole('link', { name: 'Design' }).click();
  await expect(page).toHaveURL(/place=design/);
  await expect(form(page).getByLabel('Name')).toHaveValue('get_order');
  await places.getByRole('link', { name: 'Prove' }).click();
  await expect(page.getByText('No run of this session has come to an end.')).toBeVisible();
  await page.goBack();
  await expect(form(page)).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/place=/);
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Half a question');
  await page.goto(`${page.url()}?place=design`);
  await expect(form(page).getByLabel('Name')).toHaveValue('get_order');
});

test('a form edits the text in place, and one undo takes back what either did', async ({ page, server }) => {
  const id = await openSession(page, server.url, [order], '?place=design');
  const address = `${server.url}/api/sessions/${id}`;
  const saved = async () => (await (await page.request.get(address)).json()).tools[0].text as string;
  const before = await saved();
  await expect(editor(page)).toContainText('get_order');
  const name = form(page).getByLabel('Name').first();
  await name.fill('find_order');
  await form(page)
    .getByRole('button', { name: /^depth/ })
    .click();
  // Opened at the lower edge, it is brought in sight first.
  await expect(form(page).getByLabel('default')).toBeInViewport();
  await form(page).getByLabel('Required').check();
  const after = before
    .replace('get_order', 'find_order')
    .replace(/"required": \[(\s*)"id"/, '"required": [$1"id",$1"depth"');
  expect(after).toContain('"id",');
  await expect.poll(saved).toBe(after);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(form(page).getByLabel('Required')).not.toBeChecked();
  await name.press('ControlOrMeta+z');
  await expect(name).toHaveValue('get_order');
  await expect.poll(saved).toBe(before);
  await name.press('ControlOrMeta+Shift+z');
  await expect(editor(page)).toContainText('find_order');
  await page
    .locator('.monaco-editor')
    .getByRole('textbox', { name: 'Tool definition' })
    .press('ControlOrMeta+z');
  await expect(name).toHaveValue('get_order');
});

test('a text that cannot be read stops the form, and the form says why', async ({ page, server }) => {
  await openSession(page, server.url, [order], '?place=design');
  await expect(editor(page)).toContainText('get_order');
  await fillEditor(page, 'Tool definition', '{"name": "broken",');
  await expect(page.getByText('The text cannot be read as it is.')).toBeVisible();
  await expect(form(page).getByLabel('Name').first()).toBeDisabled();
  await fillEditor(
    page,
    'Tool definition',
    '{"name": "mended", "input_schema": {"anyOf": [{"type": "object"}]}}',
  );
  await expect(form(page).getByLabel('Name').first()).toHaveValue('mended');
  await expect(form(page).getByRole('button', { name: /^any of 1/ })).toBeVisible();
});

test('the design shows what the model reads and what the tool adds, and everything can be read', async ({
  page,
  server,
}) => {
  await openSession(page, server.url, [order], '?place=design');
  await expect(editor(page)).toContainText('get_order');
  await form(page).getByRole('button', { name: /^id/ }).click();
  await page.getByRole('tab', { name: 'What the model reads' }).click();
  await expect(page.getByText('For the API, not for the model: x-own')).toBeVisible();
  await page.getByRole('button', { name: 'Count', exact: true }).click();
  await expect(page.getByText(/get_order adds \d+ tokens/)).toBeVisible();
  await look(page, 'design');
});

test('what ran is repeated in the place where it is proved, and its paths are shown', async ({
  page,
  server,
}) => {
  await openSession(page, server.url, []);
  await ask(page, 'Hello');
  await expect(page.getByRole('button', { name: 'Replay' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Prove' }).click();
  await page.getByRole('button', { name: 'Run several times' }).click();
  await page.getByLabel('Times').fill('2');
  await page.getByRole('button', { name: 'Run 2 times' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  const repeats = page.getByRole('region', { name: 'Repeats' });
  await expect(repeats.getByText('2 of 2 runs')).toBeVisible();
  await look(page, 'prove');
  await repeats.getByRole('button', { name: 'Show the paths' }).click();
  await expect(page.getByRole('dialog', { name: 'The paths the model took' })).toBeVisible();
});

/** The names of the properties of the only tool, as they are saved. */
async function readNames(page: Page, url: string, id: string): Promise<string[]> {
  const session = await (await page.request.get(`${url}/api/sessions/${id}`)).json();
  return Object.keys(JSON.parse(session.tools[0].text).input_schema.properties);
}

test('properties are added, moved and taken out by keys alone', async ({ page, server }) => {
  const id = await openSession(page, server.url, [order], '?place=design');
  const names = () => readNames(page, server.url, id);
  const line = (name: RegExp) => form(page).getByRole('button', { name });
  await line(/^Input/).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(line(/^depth/)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(names).toEqual(['depth', 'id', 'lines']);
  await expect(line(/^depth/)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect.poll(names).toEqual(['id', 'lines']);
  await form(page).getByRole('button', { name: 'More for Input' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Add a property' }).press('Enter');
  await expect.poll(names).toEqual(['id', 'lines', 'new_property']);
});

test('a property is dragged to another place', async ({ page, server }) => {
  const id = await openSession(page, server.url, [order], '?place=design');
  await expect(editor(page)).toContainText('get_order');
  const grips = form(page).locator('[draggable=true]');
  await grips.nth(2).dragTo(form(page).getByRole('button', { name: /^id/ }));
  await expect.poll(() => readNames(page, server.url, id)).toEqual(['lines', 'id', 'depth']);
});

test('three hundred properties are shown as far as they are in sight, and edited', async ({
  page,
  server,
}) => {
  const properties = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`property_${index}`, { type: 'string', description: 'One.' }]),
  );
  const definition = { name: 'many', description: 'Many.', input_schema: { type: 'object', properties } };
  await openSession(page, server.url, [definition], '?place=design');
  await expect(form(page).getByRole('button', { name: /^property_0/ })).toBeVisible();
  expect(await form(page).locator('[data-row]').count()).toBeLessThan(80);
  await form(page)
    .getByRole('button', { name: /^property_1 / })
    .click();
  await form(page).getByLabel('Description').last().fill('Another.');
  await expect(editor(page)).toContainText('Another.');
});

for (const width of [390, 320])
  test(`at ${width} px the design shows one part at a time, and nothing is off the screen`, async ({
    page,
    server,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await openSession(page, server.url, [order], '?place=design');
    await expect(form(page).getByLabel('Name')).toBeVisible();
    expect(await page.evaluate(widthBeyond)).toBe(0);
    const parts = page.getByRole('navigation', { name: 'Parts of the page' });
    for (const [part, seen] of [
      ['Tools', page.getByRole('list', { name: 'Tools' })],
      ['Text', editor(page)],
      ['Advice', page.getByRole('tablist', { name: 'About the tool' })],
      ['Form', form(page)],
    ] as const) {
      await parts.getByRole('button', { name: part, exact: true }).click();
      await expect(seen).toBeVisible();
      expect(await page.evaluate(widthBeyond)).toBe(0);
      const box = await seen.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true);
    }
  });
