import type { Page } from '@playwright/test';
import { ask, cards, expect, test } from './story';

test.use({ serverEnv: { LOOPBENCH_SIMULATOR_PACE: 'instant' } });

const line = (index: number) => `${index} GET /orders/48810 "shipped"\n`;
const log = Array.from({ length: 60_000 }, (_, index) => line(index)).join('');
const tools = [{ definition: { name: 'read_log', input_schema: { type: 'object' } } }];

interface Turn {
  message: { content: string | { type: string; content?: string; text?: string }[] };
}

async function create(page: Page, url: string, body: object): Promise<string> {
  const response = await page.request.post(`${url}/api/sessions`, { data: body });
  expect(response.status()).toBe(201);
  return String((await response.json()).id);
}

test('a long result is shown by its beginning, opened, and changed as a whole', async ({ page, server }) => {
  const id = await create(page, server.url, {
    tools,
    messages: [
      { role: 'user', content: 'Read the log' },
      { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'read_log', input: {} }] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: log }] },
      { role: 'assistant', content: 'It was shipped.' },
    ],
  });
  const html = await (await page.request.get(`${server.url}/sessions/${id}`)).text();
  expect(html.length).toBeLessThan(300_000);

  await page.goto(`${server.url}/sessions/${id}`);
  await expect(cards(page)).toContainText(line(3).trim());
  const whole = cards(page).getByRole('figure', { name: 'result of read_log' });
  const all = page.getByRole('button', { name: /^Show all/ });
  await expect(async () => {
    // On a busy machine the conversation may take the place of what the server laid out only after a first press.
    if (await all.isVisible()) await all.click({ timeout: 1000 });
    await whole
      .locator('> div')
      .first()
      .evaluate(
        (element) => {
          element.scrollTop = element.scrollHeight;
        },
        undefined,
        { timeout: 1000 },
      );
    await expect(whole).toContainText(line(59_999).trim(), { timeout: 1000 });
  }).toPass();

  await page.getByRole('button', { name: 'Change this result and run from here' }).click();
  const form = page.getByRole('form', { name: 'Answer read_log' });
  await expect(form.getByRole('region', { name: 'Result of read_log' })).toContainText('attached');
  await form.getByRole('switch', { name: 'is_error' }).click();
  await form.getByRole('button', { name: 'Run from here' }).click();
  await expect(form).toHaveCount(0);
  await expect(cards(page)).toContainText('Result (is_error)');
  const { turns } = await (await page.request.get(`${server.url}/api/sessions/${id}`)).json();
  const [result] = (turns as Turn[])[2]?.message.content ?? [];
  expect(result).toEqual({ type: 'tool_result', tool_use_id: 'toolu_1', content: log, is_error: true });
});

test('a long message that is pasted is attached, and sent whole', async ({ page, server }) => {
  const id = await create(page, server.url, { messages: [] });
  await page.goto(`${server.url}/sessions/${id}`);
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.focus();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), log);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('region', { name: 'Attached text' })).toContainText('attached');
  await expect(box).toHaveValue('');
  await ask(page, 'What does it say?');
  await expect(page.getByRole('region', { name: 'Attached text' })).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'You' })).toContainText('What does it say?');
  await expect(page.getByRole('article', { name: 'The model' })).toBeVisible();
  const { turns } = await (await page.request.get(`${server.url}/api/sessions/${id}`)).json();
  expect((turns as Turn[])[0]?.message.content).toEqual([
    { type: 'text', text: 'What does it say?' },
    { type: 'text', text: log },
  ]);
});

test('a session of thousands of turns is shown from its end, and can be read to its beginning', async ({
  page,
  server,
}) => {
  const messages = Array.from({ length: 3000 }, (_, index) => ({
    role: index % 2 ? 'assistant' : 'user',
    content: `This is message ${index}.`,
  }));
  const id = await create(page, server.url, { messages });
  await page.goto(`${server.url}/sessions/${id}`);
  const conversation = page.getByRole('region', { name: 'Conversation' });
  await expect(conversation.getByText('This is message 2999.')).toBeVisible();
  await expect(async () => {
    await conversation.evaluate((element) => {
      element.scrollTop = 0;
    });
    await expect(conversation.getByText('This is message 0.')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole('button', { name: 'Latest' }).click();
  await ask(page, 'One more');
  await expect(conversation.getByText('One more', { exact: true })).toBeVisible();
});
