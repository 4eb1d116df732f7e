import { look } from './look';
import { cards, expect, test } from './story';

const UNBROKEN = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4);
const ARABIC = 'أين طلباتي؟ أريد أن أعرف متى تصل وكم بقي من الوقت حتى التسليم إلى العنوان الجديد في المدينة';

const tools = Array.from({ length: 6 }, (_, index) => ({
  definition: {
    name: `get_the_status_of_one_order_by_its_id_and_the_warehouse_it_is_in_${index}`.slice(0, 64),
    description: index % 2 ? ARABIC : UNBROKEN,
    input_schema: { type: 'object', properties: { [UNBROKEN.slice(0, 60)]: { type: 'string' } } },
  },
}));

test('long words and words from right to left have their place everywhere', async ({ page, server }) => {
  const make = async (title: string, input: unknown, answer: string) => {
    const data = {
      title,
      tools,
      messages: [
        { role: 'user', content: ARABIC },
        {
          role: 'assistant',
          content: [
            {
              type: 'text',
              text: `**${ARABIC}**\n\n${UNBROKEN}\n\n| ${UNBROKEN} | ${ARABIC} |\n|--|--|\n| 1 | 2 |`,
            },
            { type: 'tool_use', id: 'toolu_1', name: tools[0]?.definition.name, input },
          ],
        },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: answer }] },
        { role: 'assistant', content: answer },
      ],
    };
    const response = await page.request.post(`${server.url}/api/sessions`, { data });
    expect(response.status()).toBe(201);
    const { id } = await response.json();
    const tags = [ARABIC.slice(0, 30), UNBROKEN.slice(0, 30), 'short', 'another'];
    await page.request.patch(`${server.url}/api/sessions/${id}`, { data: { tags } });
    return String(id);
  };
  const first = await make(UNBROKEN, { [UNBROKEN]: ARABIC }, UNBROKEN);
  const second = await make(ARABIC, { [UNBROKEN]: UNBROKEN }, `${ARABIC} ${UNBROKEN}`);

  await page.goto(server.url);
  await expect(page.getByRole('link', { name: UNBROKEN })).toBeVisible();
  await look(page, 'long-home');
  await page.goto(`${server.url}/sessions/${second}`);
  await expect(cards(page)).toHaveCount(1);
  await look(page, 'long-playground');
  await page.goto(`${server.url}/compare?a=${first}&b=${second}`);
  await expect(page.getByRole('article', { name: /changed/ }).first()).toBeVisible();
  await look(page, 'long-compare');

  const share = await page.request.post(`${server.url}/api/sessions/${first}/shares`, { data: {} });
  const { url } = await share.json();
  await page.goto(url);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
  await expect(cards(page)).toHaveCount(1);
  // It was never run: there is nothing to play.
  await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
  await look(page, 'long-shared', { isPublic: true });
  await page.goto(`${server.url}/shares`);
  await expect(page.getByText(UNBROKEN)).toBeVisible();
  await look(page, 'long-shares');
});
