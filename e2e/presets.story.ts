import { look } from './look';
import { cards, expect, openExample, test } from './story';

test.use({ serverEnv: { LOOPBENCH_SIMULATOR_PACE: 'fast' } });

test('a session is saved as a preset, another begins with it, and its variables are filled in', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  const message = page.getByRole('textbox', { name: 'Message' });
  const openMenu = async (item: string) => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Add variable' }).click();
  await page.getByRole('textbox', { name: 'Name of variable 1' }).fill('1d');
  await expect(page.getByText('A name begins with a letter')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of variable 1' }).fill('order');
  await page.getByRole('textbox', { name: 'Value of variable 1' }).fill('48810');
  await openMenu('Save as preset…');
  const saving = page.getByRole('dialog', { name: 'Save as preset' });
  await saving.getByRole('textbox', { name: 'Name', exact: true }).fill('Orders');
  await look(page, 'save-preset-dialog');
  await saving.getByRole('button', { name: 'Save preset' }).click();
  await expect(page.getByText('Saved as preset "Orders".')).toBeVisible();

  await page.goto(server.url);
  await page.getByRole('button', { name: 'New session from a preset' }).click();
  await page.getByRole('menuitem', { name: 'New from "Orders"' }).click();
  await page.waitForURL(/\/sessions\//);
  await message.fill('What is the status of order {{order}} for {{customer}}?');
  await expect(page.getByText('Without a value: {{customer}}.')).toBeVisible();
  await message.press('Enter');
  await expect(page.getByText('The message uses {{customer}}, which has no value.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name of variable 1' })).toHaveValue('order');
  await message.fill('What is the status of order {{order}}?');
  await message.press('Enter');
  await expect(page.getByText('What is the status of order 48810?')).toBeVisible();
  await expect(cards(page).first()).toContainText('48810');

  // Into a session that has tools of its own, and out of it again.
  await openExample(page, server, 'Weather with an enum');
  const tools = page.getByRole('region', { name: 'Tools and settings' });
  await expect(tools).not.toContainText('get_order_status');
  await openMenu('Use a preset…');
  await page.getByRole('button', { name: 'Use Orders' }).click();
  await expect(tools).toContainText('get_order_status');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tools).not.toContainText('get_order_status');

  await page.goto(server.url);
  await page.getByRole('button', { name: 'New session from a preset' }).click();
  await page.getByRole('menuitem', { name: 'Manage presets…' }).click();
  const presets = page.getByRole('dialog', { name: 'Presets' });
  await expect(presets.getByRole('listitem', { name: 'Orders' })).toBeVisible();
  await look(page, 'presets-dialog');
  await presets.getByRole('button', { name: 'Delete Orders' }).click();
  await expect(presets).toContainText('No presets yet.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(presets.getByRole('listitem', { name: 'Orders' })).toBeVisible();
});
