import { look } from './look';
import { ask, cards, expect, fillEditor, openExample, openShare, test } from './story';

test('a link shows a session to a colleague, who plays it and takes it home; revoked, it leads nowhere', async ({
  page,
  browser,
  server,
}) => {
  await openExample(page, server, 'A tool that fails');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('did not answer');
  await openShare(page);
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('For a colleague');
  await expect(page.getByRole('group', { name: /might not want to publish/ })).toContainText('e-mail');
  await look(page, 'share-dialog');
  await page.getByRole('button', { name: 'Create link' }).click();
  const url = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();

  const visitor = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  visitor.on('request', (request) => asked.push(request.url()));
  const response = await visitor.goto(url);
  expect(response?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
  const html = (await response?.text()) ?? '';
  expect(html).toContain('For a colleague');
  expect(html).not.toContain('jane@example.com');
  expect(html).not.toContain(new URL(page.url()).pathname.split('/').at(-1));
  await expect(cards(visitor).first()).toContainText('[e-mail]');
  await expect(visitor.getByText(/^event \d+ of \d+$/)).toBeVisible();
  await look(visitor, 'shared', { isPublic: true });

  await visitor.getByRole('button', { name: 'Play', exact: true }).click();
  await visitor.keyboard.press('k');
  await expect(visitor.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await visitor.keyboard.press('Home');
  await expect(cards(visitor)).toHaveCount(0);
  await visitor.keyboard.press('End');
  await expect(cards(visitor).first()).toBeVisible();
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
  await phone.goto(url);
  await expect(phone.getByRole('article', { name: 'The model' }).last()).toContainText('did not answer');
  // The network is gone for a moment: for the first question, and for the one that is asked by itself after it.
  await phone.route('**/api/shared/*', (route) => route.abort(), { times: 2 });
  await phone.getByRole('button', { name: 'Play', exact: true }).click();
  await phone.getByRole('button', { name: 'Try again' }).click();
  await expect(phone.getByText(/^event \d+ of \d+$/)).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(phone.getByRole('article', { name: 'The model' }).last()).toContainText('did not answer');

  await visitor.getByRole('button', { name: 'Fork' }).click();
  await visitor.waitForURL(/\/sessions\//);
  await expect(visitor.getByRole('textbox', { name: 'Title' })).toHaveValue('For a colleague');
  await expect(cards(visitor).first()).toContainText('[e-mail]');
  expect(
    asked.filter((address) => !address.startsWith(server.url) && !/^(data|blob):/.test(address)),
  ).toEqual([]);

  await page.goto(`${server.url}/shares`);
  const link = page.getByRole('listitem').filter({ hasText: 'For a colleague' });
  await expect(link).toContainText('2 views');
  await link.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(link).toContainText('revoked');
  expect((await visitor.goto(url))?.status()).toBe(404);
  await expect(visitor.getByRole('heading', { name: 'There is nothing here.' })).toBeVisible();
});

test('a link from a later question on holds nothing of what was said before it, or after its end', async ({
  page,
  server,
  browser,
}) => {
  await openExample(page, server, 'Weather with an enum');
  const answer = page.getByRole('article', { name: 'The model' }).last();
  for (const city of ['Reykjavik', 'Lyon', 'Madrid']) {
    await ask(page, `What is the weather in ${city}?`);
    await expect(answer).toContainText(`${city}:`);
  }
  await openShare(page);
  const dialog = page.getByRole('dialog', { name: 'Share this session' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Lyon alone');
  const lyon = 'What is the weather in Lyon?';
  await dialog.getByRole('combobox', { name: 'From' }).selectOption({ label: lyon });
  await dialog.getByRole('combobox', { name: 'Up to' }).selectOption({ label: `The answer to: ${lyon}` });
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).not.toContainText('Reykjavik');
  await expect(preview).not.toContainText('Madrid');
  await expect(preview).toContainText('Lyon');
  await look(page, 'share-dialog-part');
  await preview.getByRole('tab', { name: 'Tools' }).click();
  await expect(preview).toContainText('input_schema');
  await dialog.getByRole('checkbox', { name: 'Tool definitions' }).uncheck();
  await expect(preview).toContainText('The tools were not shared.');
  await dialog.getByRole('checkbox', { name: 'Tool definitions' }).check();
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const url = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();

  const visitor = await (await browser.newContext()).newPage();
  const html = (await (await visitor.goto(url))?.text()) ?? '';
  await expect(cards(visitor)).toHaveCount(1);
  await expect(visitor.getByText('without its beginning')).toBeVisible();
  await visitor.getByRole('tab', { name: 'Request' }).click();
  await expect(visitor.getByRole('figure', { name: 'request body' })).toContainText('Lyon');
  const href = await visitor.getByRole('link', { name: 'JSON' }).getAttribute('href');
  const json = await (await visitor.request.get(`${server.url}${href}`)).text();
  for (const seen of [html, json, await visitor.content()]) {
    expect(seen).toContain('Lyon');
    expect(seen).not.toContain('Reykjavik');
    expect(seen).not.toContain('Madrid');
  }
  await visitor.context().close();
});

test('what was said is said differently, and both can be looked at', async ({ page, server }) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  const answer = page.getByRole('article', { name: 'The model' }).last();
  await expect(answer).toContainText('light rain');

  await page.getByRole('button', { name: 'Edit this message and run from here' }).click();
  await page.getByRole('textbox', { name: 'Edited message' }).fill('What is the weather in Madrid?');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cards(page)).toHaveCount(1);
  await expect(answer).toContainText('Madrid');
  await expect(page.getByRole('group', { name: 'message 2 of 2' })).toBeVisible();

  await cards(page).getByRole('button', { name: 'Edit the input of get_current_weather' }).click();
  await fillEditor(page, 'Input of get_current_weather', '{"location": "Oslo"}');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cards(page).first()).toContainText('light rain');
  await expect(page.getByRole('group', { name: 'answer 2 of 2' })).toBeVisible();

  await page.getByRole('button', { name: 'Previous message' }).click();
  await expect(cards(page)).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('group', { name: 'message 1 of 2' })).toBeVisible();
  await expect(cards(page)).toHaveCount(2);
});

test('a small session is shared in its link alone, and taken home from there', async ({
  page,
  server,
  browser,
}) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('light rain');
  await openShare(page);
  const dialog = page.getByRole('dialog', { name: 'Share this session' });
  await dialog.getByRole('combobox', { name: 'Where the copy is' }).selectOption('address');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toMatch(/\/s#[\w-]{500,}$/);
  const { items } = await (await fetch(`${server.url}/api/shares`)).json();
  expect(items.filter(({ title }: { title: string }) => title === 'Weather with an enum')).toEqual([]);

  const context = await browser.newContext();
  const visitor = await context.newPage();
  await visitor.goto(link);
  await expect(visitor.getByRole('heading', { name: 'Weather with an enum' })).toBeVisible();
  await expect(visitor.getByRole('article', { name: 'The model' }).last()).toContainText('light rain');
  await visitor.getByRole('button', { name: 'Fork' }).click();
  await visitor.waitForURL(/\/sessions\//);
  await expect(visitor.getByRole('article', { name: 'The model' }).last()).toContainText('light rain');

  await visitor.goto('about:blank');
  await visitor.goto(link.slice(0, -200));
  await expect(visitor.getByText('This link holds no session.')).toBeVisible();
  await context.close();
});

test('documentation offers a session, which is looked at before it is made', async ({ page, server }) => {
  const tool = { name: 'get_tide', description: 'Tells the tide.', input_schema: { type: 'object' } };
  const offer = new URLSearchParams({ tools: JSON.stringify([tool]), prompt: 'When is high tide?' });
  await page.goto(`${server.url}/new#${offer}`);
  await expect(page.getByRole('region', { name: 'Tools' })).toContainText('get_tide');
  await look(page, 'new', { isPublic: true });
  await page.getByRole('button', { name: 'Begin this session' }).click();
  await page.waitForURL(/\/sessions\//);
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('When is high tide?');
  await expect(page.getByRole('button', { name: /get_tide/ }).first()).toBeVisible();
});
