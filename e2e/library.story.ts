import type { Page } from '@playwright/test';
import { look } from './look';
import { expect, fillEditor, openExample, test } from './story';

test.use({ serverEnv: { LOOPBENCH_SIMULATOR_PACE: 'instant' } });

const units = (name: string, ...values: string[]) =>
  JSON.stringify(
    {
      name,
      description: 'Gets the weather.',
      input_schema: { type: 'object', properties: { units: { type: 'string', enum: values } } },
    },
    null,
    2,
  );

/** Puts a tool into the library, with a version for each text. */
async function keep(page: Page, url: string, ...texts: string[]): Promise<string> {
  const [first, ...later] = texts;
  const made = await page.request.post(`${url}/api/tools`, { data: { text: first, tags: ['weather'] } });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  for (const text of later) await page.request.post(`${url}/api/tools/${id}/versions`, { data: { text } });
  return id;
}

test('a tool is saved to the library, saved again after an edit, and another session takes it', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('button', { name: 'More for get_current_weather' }).click();
  await page.getByRole('menuitem', { name: 'Save to library…' }).click();
  const saving = page.getByRole('dialog', { name: 'Save to library' });
  await saving.getByRole('textbox', { name: 'Note' }).fill('As in the example');
  await saving.getByRole('textbox', { name: 'Tags' }).fill('weather, demo');
  await look(page, 'save-to-library');
  await saving.getByRole('button', { name: 'Save to library' }).click();
  await expect(page.getByText('Saved get_current_weather to the library, version 1.')).toBeVisible();
  const bar = page.getByRole('region', { name: 'Library' });
  await expect(bar).toContainText('v1');
  await expect(bar).toContainText('The newest version');

  await fillEditor(page, 'Tool definition', units('get_current_weather', 'C'));
  await expect(bar).toContainText('edited here since');
  await bar.getByRole('button', { name: 'Save version…' }).click();
  await expect(saving.getByRole('radio', { name: 'A version of get_current_weather' })).toBeChecked();
  await saving.getByRole('textbox', { name: 'Note' }).fill('Only Celsius');
  await saving.getByRole('button', { name: 'Save version' }).click();
  await expect(page.getByText('Saved get_current_weather to the library, version 2.')).toBeVisible();
  await expect(bar).toContainText('v2');

  await openExample(page, server, 'Order triage');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: 'From the library…' }).click();
  const adding = page.getByRole('dialog', { name: 'Add from the library' });
  await adding.getByRole('searchbox', { name: 'Search the library' }).fill('demo');
  await adding.getByRole('checkbox', { name: /get_current_weather/ }).check();
  await look(page, 'add-from-library');
  await adding.getByRole('button', { name: 'Add 1 tool' }).click();
  await expect(page.getByRole('list', { name: 'Tools', exact: true })).toContainText('get_current_weather');
  await expect(bar).toContainText('The newest version');
});

test('a session says that a newer version exists, shows what it breaks, and takes it', async ({
  page,
  server,
}) => {
  const first = units('forecast', 'C', 'K');
  const toolId = await keep(page, server.url, first, units('forecast', 'C'));
  const made = await page.request.post(`${server.url}/api/sessions`, {
    data: {
      title: 'Pinned to one',
      tools: [
        { text: first, library: { toolId, version: 1 } },
        { text: units('elsewhere', 'C'), library: { toolId: 'lib_elsewhere', version: 4 } },
      ],
    },
  });
  await page.goto(`${server.url}/sessions/${(await made.json()).id}`);
  const bar = page.getByRole('region', { name: 'Library' });
  await expect(bar).toContainText('Version 2 exists');
  await bar.getByRole('button', { name: 'See what changes' }).click();
  const history = page.getByRole('dialog', { name: 'forecast' });
  const breaking = history.getByRole('region', { name: 'Breaking' });
  await expect(breaking).toContainText('No longer allowed: "K"');
  await expect(breaking).toContainText('{"units":"K"} was valid in version 1 and is not in version 2.');
  await look(page, 'tool-versions');
  await history.getByRole('button', { name: 'As text' }).click();
  await expect(history.locator('.monaco-diff-editor').first()).toBeVisible();
  await look(page, 'tool-versions-as-text');
  await history.getByRole('button', { name: 'Use version 2 in the session' }).click();
  await expect(bar).toContainText('The newest version');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toContainText('Version 2 exists');

  // A tool that came from another library is a tool like any other.
  await page.getByRole('button', { name: 'elsewhere', exact: true }).click();
  await expect(bar).toContainText('From version 4 of a tool that is not in this library.');
});

test('the library is searched, a version is restored, a tool is archived and deleted', async ({
  page,
  server,
}) => {
  await keep(page, server.url, units('restored', 'C', 'K'), units('restored', 'C'));
  await keep(page, server.url, units(`${'long_'.repeat(12)}name`, 'C'));
  const arabic = JSON.stringify({
    name: 'طقس',
    description: 'يجلب الطقس في مدينة',
    input_schema: { type: 'object' },
  });
  await keep(page, server.url, arabic);
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  const list = page.getByRole('list', { name: 'Tools of the library' });
  await expect(list).toContainText('طقس');
  await look(page, 'library', { isPublic: true });

  await page.getByRole('searchbox', { name: 'Search the library' }).fill('restored');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button').press('Enter');
  const history = page.getByRole('dialog', { name: 'restored' });
  await history.getByRole('button', { name: /^Version 1/ }).click();
  await history.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(history.getByRole('list', { name: 'Versions' })).toContainText('Version 3');
  await look(page, 'tool-versions-restored', { isPublic: true });
  await history.getByRole('textbox', { name: 'Tags' }).fill('weather, kept');
  await history.getByRole('button', { name: 'Save tags' }).click();
  await history.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(history.getByRole('button', { name: 'Take out of the archive' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('No tool has “restored” in it.')).toBeVisible();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(list).toContainText('kept');
  await list.getByRole('button').click();
  await history.getByRole('button', { name: 'Delete…' }).click();
  await history.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('No tool has “restored” in it.')).toBeVisible();
});

test('the library tools of a session are saved as a set, and dropped into another one', async ({
  page,
  server,
}) => {
  const first = units('by_set', 'C', 'K');
  const toolId = await keep(page, server.url, first, units('by_set', 'C'));
  const create = async (tools: object[]) => {
    const made = await page.request.post(`${server.url}/api/sessions`, { data: { title: 'Sets', tools } });
    await page.goto(`${server.url}/sessions/${(await made.json()).id}`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Set of tools…' }).click();
  };
  const sets = page.getByRole('dialog', { name: 'Sets of tools' });
  await create([{ text: first, library: { toolId, version: 1 } }]);
  await sets.getByRole('textbox', { name: 'Save as a set' }).fill('Forecasts');
  await sets.getByRole('textbox', { name: 'Save as a set' }).press('Enter');
  await expect(sets.getByRole('list', { name: 'Sets' })).toContainText('by_set v1');
  await look(page, 'tool-sets');
  await create([]);
  await sets.getByRole('button', { name: 'Add Forecasts' }).click();
  await expect(page.getByRole('region', { name: 'Library' })).toContainText('Version 2 exists');
});
