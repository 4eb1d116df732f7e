import { type FakeApi, startFakeApi, toEvents } from './fake-api';
import { look } from './look';
import { cards, expect, fillEditor, openExample, test } from './story';

test('broken JSON is underlined where it breaks, nothing is lost, and Run says which tool it is', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
  await fillEditor(
    page,
    'Tool definition',
    '{"name": "get_order_status", "input_schema": {"type": "object" }',
  );
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('A closing } is missing');
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Tool 1 cannot be read' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(
    'Where are my orders 48810 and 48811?',
  );
  const row = page.getByRole('list', { name: 'Tools' }).getByRole('listitem');
  await expect(
    row.filter({ hasText: 'get_order_status' }).getByRole('img', { name: '1 problem' }),
  ).toBeVisible();
});

test('a tool the API would refuse is refused before sending, with the reason', async ({ page, server }) => {
  await openExample(page, server, 'Order triage');
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
  await fillEditor(
    page,
    'Tool definition',
    '{"name": "حالة الطلب", "description": "Arabic", "input_schema": {"type": "array"}}',
  );
  await expect(page.getByRole('list', { name: 'Problems' }).getByRole('listitem')).not.toHaveCount(0);
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'حالة الطلب' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('a deleted tool comes back with Undo, in its place', async ({ page, server }) => {
  await openExample(page, server, 'A tool that fails');
  const names = page.getByRole('list', { name: 'Tools' }).getByRole('listitem');
  await expect(names).toHaveCount(2);
  await page.getByRole('button', { name: 'More for find_customer' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(names).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(names.first()).toContainText('find_customer');
  await expect(names).toHaveCount(2);
});

test('what was edited is undone by key, and done again, outside of a text', async ({ page, server }) => {
  await openExample(page, server, 'A tool that fails');
  const message = page.getByRole('textbox', { name: 'Message' });
  await expect(message).toBeFocused();
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Another title');
  await title.press('Enter');
  await page.getByRole('switch', { name: 'Send find_customer' }).click();
  const names = page.getByRole('list', { name: 'Tools' }).getByRole('listitem');
  await page.getByRole('button', { name: 'More for find_customer' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(names).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(names).toHaveCount(2);
  await expect(page.getByText('Undone: the last change of the tools.')).toBeVisible();
  const isSent = page.getByRole('switch', { name: 'Send find_customer' });
  await expect(isSent).not.toBeChecked();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(isSent).toBeChecked();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(title).toHaveValue('A tool that fails');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(title).toHaveValue('Another title');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('a deleted mock rule comes back with Undo, and all of them after another has answered', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  await page.getByRole('tab', { name: 'Answers' }).click();
  const rules = page.getByRole('region', { name: /^Rule \d+$/ });
  await page.getByRole('button', { name: 'Add rule' }).click();
  const count = await rules.count();
  await page.getByRole('button', { name: `Try rule ${count} earlier` }).click();
  const readRules = async () => {
    const session = await fetch(`${server.url}/api/sessions/${page.url().split('/').at(-1)}`);
    return (await session.json()).tools[0].answerer.rules;
  };
  await expect.poll(async () => (await readRules()).at(-2)?.result).toEqual({ content: '' });
  const before = await readRules();
  await page.getByRole('button', { name: 'Delete rule 1', exact: true }).click();
  await expect(rules).toHaveCount(count - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rules).toHaveCount(count);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'By hand' }).click();
  await expect(rules).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(rules).toHaveCount(count);
  await expect.poll(readRules).toEqual(before);
});

test('three hundred tools and names in every script stay readable', async ({ page, request, server }) => {
  const names = Array.from({ length: 300 }, (_, index) => `tool_number_${index}_with_a_rather_long_name`);
  const tools = names.map((name) => ({ definition: { name, input_schema: { type: 'object' } } }));
  const created = await request.post(`${server.url}/api/sessions`, {
    data: { title: 'جلسة ذات اسم طويل جدا '.repeat(9).slice(0, 200), tools },
  });
  const { id } = await created.json();
  await page.goto(`${server.url}/sessions/${id}`);
  await page.getByRole('searchbox', { name: 'Find a tool' }).fill('number_299_');
  await expect(page.getByRole('list', { name: 'Tools' }).getByRole('listitem')).toHaveCount(1);
  await page
    .getByRole('list', { name: 'Tools' })
    .getByRole('button', { name: /number_299_/ })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Tool definition' })).toBeVisible();
  await page.goto(server.url);
  await expect(page.getByRole('link', { name: /جلسة/ })).toBeVisible();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide).toBe(false);
});

test('a result of five megabytes is kept whole, shown in part, and the page stays quick', async ({
  page,
  request,
  server,
}) => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `row ${index} ${'x'.repeat(75)}`).join('\n');
  const content = `${lines}\nTHE-END`;
  expect(content.length).toBeGreaterThan(5_000_000);
  const created = await request.post(`${server.url}/api/sessions`, {
    data: {
      draft: 'Read file 7',
      tools: [
        {
          definition: {
            name: 'read_file',
            description: 'Reads a file by its number.',
            input_schema: {
              type: 'object',
              properties: { number: { type: 'integer' } },
              required: ['number'],
            },
          },
          answerer: { type: 'mock', rules: [{ result: { content } }] },
        },
      ],
    },
  });
  const { id } = await created.json();
  await page.goto(`${server.url}/sessions/${id}`);
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  const card = cards(page).first();
  await expect(card).toContainText('row 0 ');
  const showAll = card.getByRole('button', { name: /Show all 5\.\d MB/ });
  await expect(showAll).toBeVisible();
  await showAll.click();
  const rows = card.getByRole('figure', { name: 'result of read_file' });
  // Rows are measured as they come into sight, so the end moves while one goes there.
  await expect(async () => {
    await rows.locator('> div').evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await expect(card).toContainText('THE-END', { timeout: 500 });
  }).toPass();
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000);
  const session = await (await request.get(`${server.url}/api/sessions/${id}`)).json();
  expect(session.turns[2].message.content[0].content).toBe(content);
});

test('nothing stands in the way of anybody, in either theme', async ({ page, server }) => {
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible();
  await look(page, 'home');
  await openExample(page, server, 'Order triage');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Send result' })).toBeVisible();
  await look(page, 'playground-waiting');
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Events' }).click();
  await expect(page.getByRole('button', { name: 'Add variable' })).toBeVisible();
  await look(page, 'playground-settings');
});

test.describe('against an API on the network', () => {
  let api: FakeApi;

  test.beforeAll(async () => {
    const answer = {
      id: 'msg_1',
      type: 'message' as const,
      role: 'assistant' as const,
      model: 'claude-test',
      content: [
        { type: 'text', text: 'Half an ' },
        { type: 'hologram', layers: 3 },
      ],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: { input_tokens: 1, output_tokens: 2 },
    };
    api = await startFakeApi((_request, index) => {
      if (index === 0)
        return {
          status: 529,
          type: 'overloaded_error',
          message: 'Overloaded',
          headers: { 'retry-after': '1' },
        };
      return index === 1
        ? { events: toEvents(answer).slice(0, 4), end: 'cut' }
        : { events: toEvents(answer) };
    });
  });
  test.afterAll(() => api.close());

  test('a repetition, a broken answer and a block nobody knows are shown for what they are', async ({
    page,
    playwright,
  }) => {
    const { startServer } = await import('./server');
    const server = await startServer({
      ANTHROPIC_API_KEY: 'sk-ant-story-canary',
      ANTHROPIC_BASE_URL: api.url,
    });
    const http = await playwright.request.newContext();
    const created = await http.post(`${server.url}/api/sessions`, {
      data: { config: { model: 'claude-test', max_tokens: 100 }, draft: 'Hello' },
    });
    const { id } = await created.json();
    page.removeAllListeners('request');
    await page.goto(`${server.url}/sessions/${id}`);
    await page.getByRole('textbox', { name: 'Message' }).press('Enter');
    await expect(page.getByText(/HTTP 529: Overloaded Trying again \(1 of 2\) in 1\.0 s/)).toBeVisible();
    await expect(page.getByText('incomplete')).toBeVisible();
    await expect(page.getByText('Half')).toBeVisible();
    await page.getByRole('button', { name: 'Retry this turn' }).click();
    await expect(page.getByText('hologram', { exact: true })).toBeVisible();
    expect(await page.content()).not.toContain('canary');
    await http.dispose();
    await server.end();
  });
});

test('typing fast loses no key and moves no cursor, while everything saves itself', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  const editor = page.locator('.monaco-editor').getByRole('textbox', { name: 'Tool definition' });
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+End');
  const words = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
  await page.keyboard.type(words);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const text = await page.evaluate(async () => {
    const session = await (await fetch(`/api${location.pathname}`)).json();
    return session.tools[0].text as string;
  });
  expect(text.endsWith(`}${words}`)).toBe(true);
});

test('an answer can be given as content blocks', async ({ page, server }) => {
  await openExample(page, server, 'Order triage');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Result of get_order_status' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Form of the result' }).selectOption('Content blocks');
  await fillEditor(page, 'Result of get_order_status', '[{"type": "text", "text": "lost in the post"}]');
  await page.getByRole('button', { name: 'Send result' }).click();
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('lost in the post');
});

test('a setting that cannot be sent is kept as typed, told, and never replaced behind the back', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'max_tokens' }).fill('a lot');
  await expect(page.getByText('A whole number from 0 up.')).toBeVisible();
  await page.getByRole('tab', { name: 'Tools' }).click();
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByText('Settings, max_tokens: A whole number')).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: 'Settings 1' }).click();
  await expect(page.getByRole('textbox', { name: 'max_tokens' })).toHaveValue('a lot');
  await page.getByRole('textbox', { name: 'max_tokens' }).fill('2000');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(cards(page)).toHaveCount(2);
});

test('an earlier run can still be inspected, and a title is never lost', async ({ page, server }) => {
  await openExample(page, server, 'Weather with an enum');
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.press('Enter');
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('light rain');
  await box.fill('And in Madrid?');
  await box.press('Enter');
  await expect(cards(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'inspect' }).first().click();
  await expect(page.getByRole('combobox', { name: 'Run', exact: true })).toHaveValue(/run_/);
  await expect(page.getByRole('figure', { name: 'request body' })).toContainText('in Oslo, in celsius');
  await expect(page.getByRole('figure', { name: 'request body' })).not.toContainText('Madrid');

  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('م'.repeat(300));
  await title.press('Tab');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await title.fill('');
  await title.press('Tab');
  await expect(title).toHaveValue('م'.repeat(200));
});
