import type { APIRequestContext, Page } from '@playwright/test';
import { type Server, startServer } from './server';
import { SLOW_MODEL, startSlowApi } from './slow-api';
import { test as base, expect } from './story';

/** The product over a model that takes its time. */
const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture needs no other, and has to say so this way
    async ({}, use) => {
      const api = await startSlowApi();
      const server = await startServer({ ANTHROPIC_API_KEY: 'story', ANTHROPIC_BASE_URL: api.url });
      await use(server);
      await server.end();
      await api.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

const WINDOWS = 12;
/** Goes on for longer than a story does. */
const LONG = 'Say 20000 words';

/** A session of its own in a window of its own: not a tab in the background, all are seen at once. */
async function openWindow(page: Page, request: APIRequestContext, server: Server): Promise<string> {
  const id = await createSession(request, server);
  await showSession(page, server, id);
  return id;
}

async function createSession(request: APIRequestContext, server: Server): Promise<string> {
  const data = { config: { model: SLOW_MODEL, max_tokens: 50_000 } };
  const answer = await request.post(`${server.url}/api/sessions`, { data });
  return (await answer.json()).id;
}

async function showSession(page: Page, server: Server, id: string): Promise<void> {
  await page.goto(`${server.url}/sessions/${id}`);
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
}

async function say(page: Page, text: string): Promise<void> {
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill(text);
  await message.press('Enter');
  await expect(page.getByText('streaming')).toBeVisible();
}

test('twelve windows with a run each are opened, edited, saved and stopped, whichever is closed first', async ({
  page,
  context,
  request,
  server,
}) => {
  test.setTimeout(600_000);
  const ids = await Promise.all(Array.from({ length: WINDOWS }, () => createSession(request, server)));
  const pages = [page];
  while (pages.length < WINDOWS) pages.push(await context.newPage());
  /** What the windows ask themselves: a stream among it would be one of the six connections. */
  const streams: string[] = [];
  for (const [index, window] of pages.entries()) {
    window.on('request', (asked) => {
      if (/\/events/.test(asked.url())) streams.push(asked.url());
    });
    await showSession(window, server, ids[index] ?? '');
    await say(window, LONG);
  }
  for (const window of pages) {
    expect(await window.evaluate(() => document.visibilityState)).toBe('visible');
    await expect(window.getByText('streaming')).toBeVisible();
  }

  const [first, ...rest] = pages;
  await first?.close();
  for (const [index, window] of rest.entries()) {
    await window.getByRole('textbox', { name: 'Title' }).fill(`Window ${index}`);
    await expect(window.getByText('Saved', { exact: true })).toBeVisible();
    await window.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(window.getByText('Cancelled. Everything stored so far is here.')).toBeVisible();
  }
  expect(streams).toEqual([]);
});

test('a run is shown whole in one window while the others come and go', async ({
  page,
  context,
  request,
  server,
}) => {
  const first = await context.newPage();
  await openWindow(first, request, server);
  await say(first, LONG);
  const id = await openWindow(page, request, server);
  await say(page, 'Say 100 words');
  await first.close();
  const third = await context.newPage();
  await openWindow(third, request, server);
  await say(third, LONG);
  await third.close();
  await expect(page.getByText('word 100')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
  const { runs } = await (await request.get(`${server.url}/api/sessions/${id}`)).json();
  const all = Array.from({ length: runs[0].lastSeq }, (_, index) => index + 1);
  expect(await readEventNumbers(page)).toEqual(all);
});

/** The numbers of all events the inspector has, read as a person would: by going through the list. */
async function readEventNumbers(page: Page): Promise<number[]> {
  await page.getByRole('tab', { name: 'Events' }).click();
  const list = page.getByLabel('Run events');
  await expect(list.getByRole('button').first()).toBeVisible();
  const numbers = new Set<number>();
  for (let top = 0; ; top += 200) {
    const isEnd = await list.evaluate((element, to) => {
      element.scrollTo(0, to);
      return new Promise<boolean>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(to > element.scrollHeight - element.clientHeight)),
        ),
      );
    }, top);
    const rows = await list.getByRole('button').locator('span:first-child').allTextContents();
    for (const row of rows) numbers.add(Number(row));
    if (isEnd) return [...numbers].sort((a, b) => a - b);
  }
}

test('a page asks before it is closed while its edits cannot be saved', async ({ page, request, server }) => {
  await openWindow(page, request, server);
  let isAnswering = false;
  await page.route('**/api/sessions/*', async (route) => {
    if (route.request().method() === 'PATCH' && !isAnswering) return;
    await route.continue();
  });
  await page.getByRole('textbox', { name: 'Title' }).fill('Not saved yet');
  await expect(page.getByText('Saving…')).toBeVisible();
  await expect(page.getByText('no answer yet')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  isAnswering = true;
  await dialog.dismiss();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Not saved yet');
});
