import { look } from './look';
import { expect, fillEditor, openExample, test } from './story';

const text = `{
  "name": "get order",
  "input_schema": {
    "type": "object",
    "properties": {
      "order_id": { "type": "string" },
      "verbose": { "type": "boolean" }
    },
    "required": ["order_id", "orderId"]
  }
}`;

test('findings look as grave as they are, are fixed in place and silenced with a reason', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
  await fillEditor(page, 'Tool definition', text);
  const list = page.getByRole('list', { name: 'Problems' });
  await expect(list.getByRole('listitem')).toHaveCount(5);
  const row = page.getByRole('list', { name: 'Tools' }).getByRole('listitem').first();
  await expect(row.getByRole('img', { name: '1 problem, 2 warnings, 2 tips' })).toBeVisible();
  await look(page, 'advice');

  await page.getByRole('button', { name: 'Call it get_order' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await expect(row).toContainText('get_order');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(list.getByRole('listitem')).toHaveCount(5);
  await page.getByRole('button', { name: 'Call it get_order' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await page.getByRole('button', { name: 'Take it out of required' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(3);

  await page.getByRole('button', { name: 'Silence: "verbose" has no description' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('the name says it');
  await look(page, 'advice-silence');
  await page.getByRole('checkbox', { name: /^All 2 of this rule/ }).check();
  await page.getByRole('button', { name: 'Silence', exact: true }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByText('Silenced (1)').click();
  await expect(page.getByRole('list', { name: 'Silenced findings' })).toContainText(
    'Reason: the name says it',
  );
  await look(page, 'advice-silenced');

  await expect(
    page
      .getByRole('status', { name: 'Saved' })
      .or(page.getByText('Saved', { exact: true }))
      .first(),
  ).toBeVisible();
  await page.reload();
  await expect(row.getByRole('img', { name: '1 warning' })).toBeVisible();
  await page.getByText('Silenced (1)').click();
  await page.getByRole('button', { name: 'Show again' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(3);
});
