import { everyBlock } from '@/lib/core/testing/every-block';
import { type FakeApi, startFakeApi, toEvents } from './fake-api';
import { look } from './look';
import { expect, test } from './story';

let api: FakeApi;
test.beforeAll(async () => {
  api = await startFakeApi((_request, index) => {
    const answer = everyBlock[index] ?? everyBlock[0];
    if (!answer) throw new Error('There is no answer.');
    return { events: toEvents({ ...answer, id: `msg_${index}`, model: 'claude-test' }) };
  });
});
test.afterAll(() => api.close());

test.setTimeout(300_000);

test('every block of the API is shown as what it is, and says whether it failed', async ({
  page,
  playwright,
}) => {
  const { startServer } = await import('./server');
  const server = await startServer({ ANTHROPIC_API_KEY: 'sk-ant-story', ANTHROPIC_BASE_URL: api.url });
  const http = await playwright.request.newContext();
  const created = await http.post(`${server.url}/api/sessions`, {
    data: {
      config: { model: 'claude-test', max_tokens: 1000 },
      tools: [
        {
          definition: { name: 'count_otters', description: 'Counts.', input_schema: { type: 'object' } },
          answerer: { type: 'mock', rules: [{ when: {}, result: { content: '[5, 7]' } }] },
        },
      ],
      draft: 'Why do otters hold hands?',
    },
  });
  const { id } = await created.json();
  page.removeAllListeners('request');
  await page.goto(`${server.url}/sessions/${id}`);
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.press('Enter');

  const search = page.getByRole('article', { name: 'Web search: why do otters hold hands' });
  await expect(search).toContainText('3 results');
  await expect(search.getByRole('link', { name: 'Why otters hold hands' })).toHaveAttribute(
    'target',
    '_blank',
  );
  await expect(page.getByText('failed: query_too_long')).toBeVisible();
  await expect(page.locator('[href^="javascript"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Source 2: Report on otters' }).click();
  await expect(page.getByText('“Rafts hold up to 1,000 animals.”')).toBeVisible();
  await look(page, 'blocks-search');

  await message.fill('Count them.');
  await message.press('Enter');
  await expect(page.getByText('There are 12 otters in the lake.')).toBeVisible();
  const inner = page.getByRole('figure', { name: 'Called by this code' }).first();
  await expect(inner.getByRole('article', { name: 'Call of count_otters' })).toContainText('made by code');
  await expect(page.getByText('The answer ended at the stop sequence "\\n##".').first()).toBeVisible();
  await expect(page.getByText('failed: return code 1')).toBeVisible();
  await look(page, 'blocks-code');
  await page.getByRole('button', { name: 'count_otters' }).first().click();

  await message.fill('And the zoo?');
  await message.press('Enter');
  await expect(page.getByText(/It asks how to break into the zoo/).first()).toBeVisible();
  await expect(page.getByText('There is no Oto.')).toBeVisible();
  await expect(page.getByText(/has leaked into the answer/)).toBeVisible();
  await look(page, 'blocks-zoo');

  const markdown = await (await http.get(`${server.url}/api/sessions/${id}/export?format=markdown`)).text();
  expect(markdown).toContain('so that they do not **drift apart**\\[1\\], and they sleep in');

  const shared = await http.post(`${server.url}/api/sessions/${id}/shares`, { data: {} });
  const { url } = await shared.json();
  await page.goto(url);
  await expect(page.getByText('There is no Oto.')).toBeVisible();
  // A long conversation is laid out where it is looked at, once the page is alive.
  const conversation = page.getByRole('region', { name: 'Conversation' });
  await expect(async () => {
    await conversation.evaluate((region) => {
      region.scrollTop = 0;
    });
    await expect(search).toBeVisible({ timeout: 1000 });
  }).toPass();
  await look(page, 'blocks-shared', { isPublic: true });
  await http.dispose();
  await server.end();
});
