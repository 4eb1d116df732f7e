import type { Page } from '@playwright/test';
import { look } from './look';
import { cards, drop, expect, openExample, test } from './story';

async function download(page: Page, label: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${label}` }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

test('a session leaves as a file, is dropped in elsewhere, and plays there', async ({ page, server }) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('textbox', { name: 'Title' }).fill('Weather that travels');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  const answer = page.getByRole('article', { name: 'The model' }).last();
  await expect(answer).toContainText('light rain');

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /Export/ }).click();
  await expect(page.getByRole('dialog', { name: 'Export this session' })).toBeVisible();
  await look(page, 'export-dialog');
  const json = await download(page, 'JSON');
  expect(json.name).toBe('Weather that travels.loopbench.json');
  const html = await download(page, 'HTML');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy cURL' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl -N '/);
  await page.keyboard.press('Escape');

  await page.goto(server.url);
  const broken = { name: 'broken.json', text: json.text.replace('"parentId":"t1"', '"parentId":"t9"') };
  await drop(page, [json, broken, { name: 'notes.json', text: '{"hello": 1}' }]);
  await expect(page.getByText(/broken\.json was not imported\. turns\.1\.parentId/)).toBeVisible();
  await expect(page.getByText(/notes\.json was not imported\. This is no file/)).toBeVisible();
  const rows = page.getByRole('link', { name: 'Weather that travels' });
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(1);

  await page.getByLabel('Files to import').setInputFiles({
    name: json.name,
    mimeType: 'application/json',
    buffer: Buffer.from(json.text),
  });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForURL(/\/sessions\//);
  await expect(answer).toContainText('light rain');
  await page.getByRole('button', { name: 'Replay' }).click();
  await page.keyboard.press('Home');
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(cards(page)).toHaveCount(2);

  const lines = '{"role": "user", "content": "Hello from a line"}\n';
  await drop(page, [{ name: 'talk.jsonl', text: lines }]);
  await expect(page.getByText('Imported "Hello from a line".')).toBeVisible();

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate without turns' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Weather that travels (copy)');
  await expect(page.getByText('get_current_weather').first()).toBeVisible();

  await page.setContent(html.text);
  await expect(page.getByRole('heading', { name: 'Weather that travels' })).toBeVisible();
  await expect(page.locator('.call')).toHaveCount(2);
});
