import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { look } from './look';
import { drop, expect, test as story } from './story';

/** So many that nobody reads them all. */
const COUNT = 100_000;
const seed = fileURLToPath(new URL('../lib/command/seed.mjs', import.meta.url));

const test = story.extend<object, { seeded: string }>({
  seeded: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'loopbench-story-'));
      const env = { ...process.env, LOOPBENCH_DATA: folder };
      const { status } = spawnSync(process.execPath, [seed, String(COUNT)], { env, stdio: 'inherit' });
      if (status !== 0) throw new Error('The sessions could not be written.');
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  serverData: [({ seeded }, use) => use(seeded), { scope: 'worker' }],
});

const rows = (page: Page) => page.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search sessions' });
const row = (page: Page, title: string) => rows(page).filter({ hasText: title });

test('among many sessions, what was said is found, filtered, and found again after Back and reload', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  await expect(page.getByText('100,000 sessions')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('shipped carrier');
  await expect(rows(page).first()).toContainText('status: shipped');
  await expect(rows(page).first().locator('mark')).toHaveText(['shipped', 'carrier']);

  await page.getByRole('button', { name: 'Model' }).click();
  await page.getByRole('menuitem', { name: /claude-haiku-5/ }).click();
  await expect(rows(page).first()).toContainText('result');
  await page.getByRole('button', { name: 'Errors' }).click();
  await page.getByRole('menuitem', { name: 'with errors', exact: true }).click();
  await expect(page.getByText('Nothing has all the words')).toBeVisible();
  await look(page, 'home-nothing-found');
  await page.goBack();
  await expect(rows(page).first()).toContainText('status: shipped');
  await page.reload();
  await expect(search(page)).toHaveValue('shipped carrier');
  await expect(rows(page).first()).toContainText('status: shipped');
  await look(page, 'home-found');
  await page.getByRole('button', { name: 'Take the filter Model: claude-haiku-5 off' }).click();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(search(page)).toHaveValue('');
});

test('sessions are gone through, chosen, tagged, pinned and deleted by keys, and what was deleted comes back', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/?q=weather+drone&sort=updated`);
  const titles = rows(page).locator('[data-row]');
  await expect(titles.nth(3)).toBeVisible();
  const [first = '', second = '', third = ''] = await titles.allTextContents();
  await search(page).press('ArrowDown');
  await expect(titles.nth(0)).toBeFocused();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByRole('toolbar', { name: 'Selected sessions' })).toContainText('2 selected');
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'Add a tag' }).fill('wind');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(titles.nth(1)).toBeFocused();
  await expect(row(page, first)).toContainText('wind');
  await expect(row(page, second)).toContainText('wind');
  await look(page, 'home-selected');

  await titles.nth(1).focus();
  await page.keyboard.press('Delete');
  await expect(row(page, first)).toHaveCount(0);
  await expect(row(page, second)).toHaveCount(0);
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Deleted 2 sessions' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(row(page, first)).toBeVisible();

  await row(page, third).locator('[data-row]').focus();
  await page.keyboard.press('p');
  await expect(titles.first()).toHaveText(third);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(titles.first()).toHaveText(first);
  await expect(page.getByText(/^Undone: Pinned/)).toBeVisible();
  await expect(search(page)).toHaveValue('weather drone');
  await row(page, third).locator('[data-row]').focus();
  await page.keyboard.press('p');
  await expect(titles.first()).toHaveText(third);
  await page.reload();
  await expect(titles.first()).toHaveText(third);
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await page.getByRole('menuitem', { name: /wind/ }).click();
  await expect(rows(page)).toHaveCount(2);
});

test('the bin keeps what was deleted until it is restored or deleted for good', async ({ page, server }) => {
  await page.goto(`${server.url}/?q=ledger+nobody`);
  await expect(page.getByText('Nothing has all the words')).toBeVisible();
  await search(page).fill('invoice twice');
  const titles = rows(page).locator('[data-row]');
  await expect(titles.nth(2)).toBeVisible();
  const [first = '', second = ''] = await titles.allTextContents();
  await rows(page).nth(0).getByRole('checkbox').check();
  await rows(page)
    .nth(1)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
  await expect(row(page, first)).toHaveCount(0);

  await page.goto(`${server.url}/?view=bin`);
  await expect(rows(page)).toHaveCount(2);
  await look(page, 'bin');
  await row(page, first).hover();
  await row(page, first).getByRole('button', { name: 'Restore' }).click();
  await expect(rows(page)).toHaveCount(1);
  await row(page, second).hover();
  await row(page, second)
    .getByRole('button', { name: /for good/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await page.reload();
  await expect(page.getByText('The bin is empty')).toBeVisible();
});

test('everything that matches is chosen, deleted step by step and taken back, renamed, exported and imported', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/?q=drone+hedy`);
  const titles = rows(page).locator('[data-row]');
  await expect(titles.nth(3)).toBeVisible();
  await search(page).press('ArrowDown');
  await page.keyboard.press('ControlOrMeta+a');
  const bar = page.getByRole('toolbar', { name: 'Selected sessions' });
  await expect(bar).toContainText('100 selected');
  const more = bar.getByRole('button', { name: /Select all 1,\d\d\d that match/ });
  const count = /1,\d\d\d/.exec((await more.textContent()) ?? '')?.[0] ?? '';
  await more.click();
  await expect(bar).toContainText(`${count} selected`);
  await bar.getByRole('button', { name: 'Delete' }).click();
  const told = page.getByRole('listitem').filter({ hasText: `Deleted ${count} sessions` });
  await expect(told).toBeVisible();
  await expect(page.getByText('Nothing has all the words')).toBeVisible();
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(titles.nth(3)).toBeVisible();

  const [before = ''] = await titles.allTextContents();
  await titles.first().focus();
  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A drone for Hedy, renamed');
  await page.keyboard.press('Enter');
  await expect(titles.first()).toHaveText('A drone for Hedy, renamed');
  const renamed = page.getByRole('listitem').filter({ hasText: 'Renamed to' });
  await renamed.getByRole('button', { name: 'Undo' }).click();
  await expect(titles.first()).toHaveText(before);

  await rows(page).nth(0).getByRole('checkbox').check();
  await rows(page)
    .nth(2)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await bar.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^JSON/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^loopbench-.*-3-sessions\.zip$/);
  const archive = readFileSync(await file.path());
  await drop(page, [{ name: 'all.zip', base64: archive.toString('base64') }]);
  await expect(page.getByText('Imported 3 sessions.')).toBeVisible();
  await drop(page, [{ name: 'half.zip', base64: archive.subarray(0, 900).toString('base64') }]);
  await expect(page.getByText(/half\.zip was not imported\. It is no \.zip archive/)).toBeVisible();
});

test('far down a search, a session is opened, and Back leads to where it was', async ({ page, server }) => {
  await page.goto(`${server.url}/?q=order`);
  await expect(rows(page).nth(3)).toBeVisible();
  const list = rows(page).first().locator('xpath=ancestor::div[1]');
  await expect(async () => {
    await list.evaluate((element) => element.scrollBy(0, 8000));
    const index = await rows(page).last().locator('[data-index]').getAttribute('data-index');
    expect(Number(index)).toBeGreaterThan(1500);
  }).toPass({ intervals: [50] });
  const target = rows(page).nth(Math.floor((await rows(page).count()) / 2));
  const index = await target.locator('[data-index]').getAttribute('data-index');
  const place = page.locator(`[data-index="${index}"] [data-row]`);
  await expect(place).toBeInViewport();
  const title = await place.textContent();
  await place.click();
  await page.waitForURL(/\/sessions\//);
  await page.goBack();
  await expect(place).toBeInViewport();
  await expect(place).toHaveText(title ?? '');
});

test('scrolling goes on and on without a pause, with a few rows in the page', async ({ page, server }) => {
  await page.goto(server.url);
  await expect(rows(page).nth(3)).toBeVisible();
  const longest = await page.evaluate(async () => {
    const list = document.querySelector('[data-index]')?.closest('ul')?.parentElement;
    let worst = 0;
    let before = performance.now();
    for (let step = 0; step < 240; step += 1) {
      list?.scrollBy(0, 250);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      worst = Math.max(worst, now - before);
      before = now;
    }
    return worst;
  });
  expect(longest).toBeLessThan(500);
  expect(await rows(page).count()).toBeLessThan(60);
  const index = await rows(page).last().locator('[data-index]').getAttribute('data-index');
  expect(Number(index)).toBeGreaterThan(300);
  await page.keyboard.press('j');
  await expect(rows(page).locator('[data-row]:focus')).toHaveCount(1);
});

test('the page of parts is for those who build them: here it is not', async ({ page, server }) => {
  expect((await page.goto(`${server.url}/ui`))?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is nothing here.' })).toBeVisible();
});
