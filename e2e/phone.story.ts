import { expect, test } from './story';

test.use({ viewport: { width: 390, height: 844 } });

const widthBeyond = () => document.documentElement.scrollWidth - window.innerWidth;

test('on a phone the list and what is done with it stand within the window', async ({
  page,
  server,
  request,
}) => {
  for (const title of ['First of two sessions', 'Second of two sessions'])
    await request.post(`${server.url}/api/sessions`, { data: { title } });
  await page.goto(server.url);
  await page.getByRole('checkbox', { name: /Second of two/ }).check();
  const bar = await page.getByRole('toolbar', { name: 'Selected sessions' }).boundingBox();
  expect(bar?.x).toBeGreaterThanOrEqual(0);
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(390);
  expect(await page.evaluate(widthBeyond)).toBe(0);
});

test('on a phone a short shared conversation begins at the top', async ({ page, server, request }) => {
  const data = { messages: [{ role: 'user', content: 'Where is my order?' }] };
  const { id } = await (await request.post(`${server.url}/api/sessions`, { data })).json();
  const made = await request.post(`${server.url}/api/sessions/${id}/shares`, { data: {} });
  await page.goto((await made.json()).url);
  const said = page.getByText('Where is my order?').first();
  await expect(said).toBeVisible();
  expect((await said.boundingBox())?.y).toBeLessThan(300);
  expect(await page.evaluate(widthBeyond)).toBe(0);
});

test('on a phone the playground shows one part at a time, and a tool is called, answered and looked at', async ({
  page,
  server,
  request,
}) => {
  const definition = { name: 'get_order', input_schema: { type: 'object', properties: {} } };
  const data = { tools: [{ definition }], title: 'A session with quite a long name on a small screen' };
  const { id } = await (await request.post(`${server.url}/api/sessions`, { data })).json();
  await page.goto(`${server.url}/sessions/${id}`);
  const conversation = page.getByRole('region', { name: 'Conversation' });
  const parts = page.getByRole('navigation', { name: 'Parts of the page' });
  await expect(conversation).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tools and settings' })).toBeHidden();
  expect(await page.evaluate(widthBeyond)).toBe(0);

  await parts.getByRole('button', { name: 'Tools and settings' }).click();
  await expect(page.getByRole('region', { name: 'Tools and settings' })).toBeVisible();
  await expect(conversation).toBeHidden();
  expect(await page.evaluate(widthBeyond)).toBe(0);

  await parts.getByRole('button', { name: 'Conversation' }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill('Where is my order?');
  await message.press('Enter');
  await expect(conversation.getByText('get_order').first()).toBeVisible();
  expect(await page.evaluate(widthBeyond)).toBe(0);
  await conversation.getByRole('button', { name: 'inspect' }).first().click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
  await expect(conversation).toBeHidden();
  expect(await page.evaluate(widthBeyond)).toBe(0);
});
