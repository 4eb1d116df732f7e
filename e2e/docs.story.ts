import { look } from './look';
import { expect, test } from './story';

test('the documentation is found from the home page, and its links lead from page to page', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Help' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Loopbench' })).toBeVisible();
  await look(page, 'docs', { isPublic: true });

  await page.getByRole('main').getByRole('link', { name: 'Security' }).click();
  await expect(page).toHaveURL(`${server.url}/docs/security`);
  await expect(page).toHaveTitle('Security · Loopbench');
  await look(page, 'docs-security', { isPublic: true });

  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'The API key' }).click();
  await expect(page).toHaveURL(`${server.url}/docs/security#the-api-key`);
  await expect(page.getByRole('heading', { name: 'The API key' })).toBeInViewport();

  await page.getByRole('main').getByRole('link', { name: 'limits' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Limits' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Adding a rule' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Adding a rule/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Adding a rule' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('link', { name: 'Sessions' }).click();
  await expect(page).toHaveURL(`${server.url}/`);
});

test('a page of the documentation is served as it is written, and a wrong address is answered as such', async ({
  page,
  server,
  request,
}) => {
  const written = await request.get(`${server.url}/docs/adding/a-rule.md`);
  expect(await written.text()).toMatch(/^# Adding a rule/);
  expect((await page.goto(`${server.url}/docs/nothing`))?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is nothing here.' })).toBeVisible();
});

test('on a phone the lists of pages and headings are folded away above the page', async ({
  page,
  server,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/docs/limits`);
  await expect(page.getByRole('link', { name: 'Glossary' })).toBeHidden();
  await page.getByText('Pages', { exact: true }).filter({ visible: true }).click();
  await page.getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL(`${server.url}/docs/glossary`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
});

test('the playground has its help in the menu', async ({ page, server, request }) => {
  const { id } = await (await request.post(`${server.url}/api/sessions`, { data: {} })).json();
  await page.goto(`${server.url}/sessions/${id}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('menuitem', { name: /Help/ }).click();
  await (await opened).waitForURL(/\/docs$/);
});
