import { ask, cards, expect, fillEditor, openExample, test } from './story';

// An environment of its own gives a server of its own: a newcomer has no sessions yet.
test.use({ serverEnv: { LOOPBENCH_LOG_LEVEL: 'error' } });

test('a newcomer writes a tool, sees it called twice at once, answers one call by hand and lets a mock answer the other', async ({
  page,
  server,
}) => {
  await page.goto(server.url);
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await page.getByRole('button', { name: 'New session', exact: true }).click();
  await page.waitForURL(/\/sessions\//);

  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('menuitem', { name: /New tool/ }).click();
  await fillEditor(
    page,
    'Tool definition',
    JSON.stringify({
      name: 'get_order_status',
      description: 'Looks up the shipping status of one order by its id.',
      input_schema: {
        type: 'object',
        properties: { order_id: { type: 'string', description: 'The id of the order.' } },
        required: ['order_id'],
      },
    }),
  );
  await expect(
    page.getByRole('list', { name: 'Tools' }).getByRole('listitem').filter({ hasText: 'get_order_status' }),
  ).toBeVisible();

  await page.getByRole('tab', { name: 'Answers' }).click();
  await page.getByRole('button', { name: /^Mock/ }).click();
  await fillEditor(page, 'When the input matches', '{"properties": {"order_id": {"const": "48810"}}}');
  await fillEditor(
    page,
    'Result of rule 1',
    '{"order_id": "48810", "status": "shipped", "eta": "2026-05-24"}',
  );

  await page.getByRole('textbox', { name: 'Message' }).fill('Where are my orders 48810 and 48811?');
  await page.getByRole('textbox', { name: 'Message' }).press('ControlOrMeta+Enter');

  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).nth(0)).toContainText('answered by mock');
  await expect(cards(page).nth(1)).toContainText('your answer');
  await fillEditor(page, 'Result of get_order_status', '{"order_id": "48811", "status": "lost in transit"}');
  await page.getByRole('button', { name: 'Send result' }).click();

  await expect(page.getByText(/Order 48811.*lost in transit/)).toBeVisible();
  await expect(page.getByText(/Order 48810.*shipped/)).toBeVisible();

  await page.getByRole('tab', { name: 'Request' }).click();
  const body = page.getByRole('figure', { name: 'request body' });
  await expect(body).toContainText('"role": "user"');
  const sent = JSON.parse((await body.textContent()) ?? '');
  expect(sent.messages).toHaveLength(3);
  expect(sent.messages[2].content.map((block: { type: string }) => block.type)).toEqual([
    'tool_result',
    'tool_result',
  ]);

  await page.reload();
  const conversation = page.getByRole('region', { name: 'Conversation' });
  await expect(conversation.getByText(/Order 48811.*lost in transit/)).toBeVisible();
  await ask(page, 'And 48812?');
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).nth(2)).toContainText('48812');

  await page.getByRole('link', { name: 'All sessions' }).click();
  await expect(page.getByRole('link', { name: 'Where are my orders 48810 and 48811?' })).toBeVisible();
});

test('a failure entered by hand is told as one, and the model says so', async ({ page, server }) => {
  await openExample(page, server, 'Order triage');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Send result' })).toBeVisible();
  for (const attempt of [1, 2]) {
    await fillEditor(page, 'Result of get_order_status', 'Error: no order found with that ID.');
    await page.getByRole('switch', { name: 'is_error' }).click();
    await page.getByRole('textbox', { name: 'Result of get_order_status' }).press('ControlOrMeta+Enter');
    if (attempt === 1) await expect(cards(page)).toHaveCount(3);
  }
  await expect(cards(page).nth(1)).toContainText('Result (is_error)');
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText(
    'no order found with that ID',
  );
});

test('step mode shows each request before it is sent, and lets a result be changed', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('button', { name: 'Step' }).click();
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByText('Paused before the request is sent.')).toBeVisible();
  await page.getByRole('button', { name: 'See the request' }).click();
  await expect(page.getByText('not sent yet')).toBeVisible();
  await expect(page.getByRole('figure', { name: 'request body' })).toContainText(
    'What is the weather in Paris',
  );

  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByText('Paused before the results are sent back.')).toBeVisible();
  await cards(page).first().getByRole('button', { name: 'Change this result' }).click();
  await fillEditor(page, 'Result of get_current_weather', '{"temperature": -40, "sky": "frozen over"}');
  await page.getByRole('button', { name: 'Use this result' }).click();
  await expect(cards(page).first()).toContainText('changed, not sent yet');
  await page.getByRole('button', { name: 'Send results' }).click();
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('frozen over');
});

test('a conversation needs no mouse: the cursor is where the next words belong', async ({ page, server }) => {
  await openExample(page, server, 'Order triage');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Result of get_order_status' })).toBeFocused();
  await page.keyboard.type('order 48811 was lost');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/48811.*was lost/).last()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
});
