import { request as askOverHttp } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { look } from './look';
import { startNginx } from './nginx';
import { findPort, type Server, startServer } from './server';
import { test as base, cards, expect, openExample, openShare } from './story';

const NAME = 'bench.localhost';
const PASSWORD = 'a good password';

/** The product as it is reached from elsewhere: behind nginx with TLS, under a public address, with a password. */
const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture needs no other, and has to say so this way
    async ({}, use) => {
      const port = await findPort();
      const url = `https://${NAME}:${port}`;
      const server = await startServer({ LOOPBENCH_PASSWORD: PASSWORD, LOOPBENCH_URL: url });
      const nginx = await startNginx({ name: NAME, port, upstream: Number(new URL(server.url).port) });
      await use({ ...server, url });
      await nginx.end();
      await server.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.use({ ignoreHTTPSErrors: true });

async function logIn(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

async function visit(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await page.goto(url);
  return page;
}

test('a public address asks for the password, and shows what a link shows without it', async ({
  page,
  browser,
  server,
}) => {
  await page.goto(`${server.url}/shares?from=mail`);
  await expect(page).toHaveURL(`${server.url}/login?next=%2Fshares%3Ffrom%3Dmail`);
  await logIn(page, 'not the password');
  await expect(page.getByText('That is not the password.').first()).toBeVisible();
  await look(page, 'login', { isPublic: true });
  await logIn(page);
  await expect(page).toHaveURL(`${server.url}/shares?from=mail`);
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({
    name: '__Host-loopbench-login',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  });

  await openExample(page, server, 'A tool that fails');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('did not answer');
  await openShare(page);
  await page.getByRole('button', { name: 'Create link' }).click();
  const url = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(url.startsWith(`${server.url}/s/`)).toBe(true);

  const visitor = await visit(browser, url);
  await expect(cards(visitor).first()).toBeVisible();
  expect(await visitor.context().cookies()).toEqual([]);
  const readMeta = (name: string) => visitor.locator(`meta[property="${name}"]`).getAttribute('content');
  expect(await readMeta('og:title')).toBe('A tool that fails');
  expect(await readMeta('og:description')).toMatch(/^\d+ turns, \d+ tool calls?, Simulator \(not Claude\)$/);
  const picture = (await readMeta('og:image')) ?? '';
  expect(picture.startsWith(`${server.url}/`)).toBe(true);
  const [width, height] = await visitor.evaluate(async (address) => {
    const response = await fetch(address);
    const { width, height } = await createImageBitmap(await response.blob());
    return [width, height];
  }, picture);
  expect([width, height]).toEqual([1200, 630]);

  await visitor.getByRole('button', { name: 'Fork' }).click();
  await visitor.getByRole('button', { name: 'Not now' }).click();
  await expect(cards(visitor).first()).toBeVisible();
  await visitor.getByRole('button', { name: 'Fork' }).click();
  await logIn(visitor);
  await visitor.waitForURL(/\/sessions\//);

  await page.goto(server.url);
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('menuitem', { name: /Log out everywhere/ }).click();
  await expect(page).toHaveURL(`${server.url}/login`);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(cookie?.name);
  // A page of its own: the visitor's open one may be on its way to the login already.
  const another = await visitor.context().newPage();
  await another.goto(`${server.url}/shares`);
  await expect(another).toHaveURL(/\/login\?next=/);
  await another.goto(url);
  await expect(cards(another).first()).toBeVisible();
});

test('a run is followed live through nginx, and no longer once logged out elsewhere', async ({
  page,
  browser,
  server,
}) => {
  await page.goto(server.url);
  await logIn(page);
  await expect(page).toHaveURL(`${server.url}/`);
  await openExample(page, server, 'Order triage');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  // It waits for an answer: the stream goes on, and nothing pushes out what is held back.
  await expect(page.getByRole('button', { name: 'Send result' }).first()).toBeVisible();
  const other = await visit(browser, server.url);
  await logIn(other);
  await other.getByRole('button', { name: 'Log out' }).click();
  await other.getByRole('menuitem', { name: /Log out everywhere/ }).click();
  await expect(page.getByRole('dialog', { name: 'Log in to go on' })).toBeVisible();
  await logIn(page);
  await page.getByRole('button', { name: 'Use example' }).click();
  await page.getByRole('button', { name: 'Send result' }).click();
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('processing');
});

test('nothing that was written is lost when the login has ended', async ({ page, server }) => {
  await page.goto(server.url);
  await logIn(page);
  await expect(page).toHaveURL(`${server.url}/`);
  await openExample(page, server, 'Weather with an enum');
  const cover = page.getByRole('dialog', { name: 'Log in to go on' });
  const logOutEverywhere = async (from: Page = page) => {
    const status = () => fetch('/api/logins', { method: 'DELETE' }).then(({ status }) => status);
    expect(await from.evaluate(status)).toBe(204);
  };

  await logOutEverywhere();
  await page.getByRole('textbox', { name: 'Title' }).fill('Written while logged out');
  await expect(cover).toBeVisible();
  await page.keyboard.press('Escape');
  await logIn(page, 'not the password');
  await expect(cover).toContainText('That is not the password.');
  await look(page, 'login-again');
  await logIn(page);
  await expect(cover).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Message' }).fill('What is the weather in Lyon?');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await logOutEverywhere();
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await logIn(page);
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('Lyon');

  // In front of a dialog, which stays open.
  await openShare(page);
  const sharing = page.getByRole('dialog', { name: 'Share this session' });
  await sharing.getByRole('textbox', { name: 'Title' }).fill('Named while logged out');
  // Until the preview has come, it is the preview that is turned away.
  await expect(sharing.getByRole('button', { name: 'Create link' })).toBeEnabled();
  await logOutEverywhere();
  await sharing.getByRole('button', { name: 'Create link' }).click();
  await logIn(page);
  await expect(sharing.getByRole('textbox', { name: 'Link' })).toBeVisible();
  await sharing.getByRole('button', { name: 'Done' }).click();

  // Another tab logs in for both.
  const another = await page.context().newPage();
  await another.goto(server.url);
  await logOutEverywhere();
  await page.getByRole('textbox', { name: 'Title' }).fill('Written in one of two tabs');
  await expect(cover).toBeVisible();
  await another.reload();
  await logIn(another);
  await expect(another.getByRole('button', { name: 'Log out' })).toBeVisible();
  await expect(cover).toHaveCount(0);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  // What was on its way when the page was left is saved too.
  const atLogin = page.waitForURL(/\/login\?next=/);
  await page.route('**/api/**', async (route) => {
    await atLogin;
    await route.continue();
  });
  await logOutEverywhere(another);
  const refused = page.waitForResponse(
    (response) => response.status() === 401 && response.request().method() === 'PATCH',
  );
  await page.getByRole('textbox', { name: 'Title' }).fill('Left at once');
  await page.getByRole('link', { name: 'All sessions' }).click();
  await refused;
  await logIn(page);
  await expect(page.getByRole('link', { name: 'Left at once' })).toBeVisible();
});

/** Asks a server under an address of this machine's network, as `host`. */
function ask(address: string, port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = askOverHttp(
      { host: address, port, path: '/api/sessions', headers: { host } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sent.once('error', reject);
    sent.end();
  });
}

test('with a password it can listen to the network, and asks everybody there for it', async () => {
  const server = await startServer({ HOSTNAME: '0.0.0.0', LOOPBENCH_PASSWORD: PASSWORD });
  try {
    const port = Number(new URL(server.url).port);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of [{ address: '127.0.0.1' }, ...outside]) {
      expect([address, await ask(address, port, `127.0.0.1:${port}`)]).toEqual([address, 401]);
      expect([address, await ask(address, port, 'evil.example')]).toEqual([address, 403]);
    }
  } finally {
    await server.end();
  }
});
