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

test('findings look as grave as they are, and are fixed in place, which can be undone', async ({
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
});
