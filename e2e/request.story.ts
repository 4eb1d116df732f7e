import { look } from './look';
import { cards, expect, openExample, test } from './story';

test('a tool of Anthropic is added from the catalogue, and set in its form', async ({ page, server }) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('menuitem', { name: /Computer toolset/ })).toBeVisible();
  await page.getByRole('menuitem', { name: /^Web search/ }).click();
  await expect(page.getByRole('tab', { name: 'Answers' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Fields' }).click();
  await page.getByLabel('max_uses').fill('3');
  await page.getByLabel('user_location').selectOption('approximate');
  await page.getByLabel('city').fill('Zürich');
  await look(page, 'tool-fields');
  await page.getByLabel('type').first().selectOption('web_search_20250305');
  await page.getByRole('tab', { name: 'Definition' }).click();
  const text = page.locator('.monaco-editor').first();
  await expect(text).toContainText('web_search_20250305');
  await expect(text).toContainText('Zürich');
});

test('what the API would refuse is told before it is sent, mended by a press, and held back until asked', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('tab', { name: /^Settings/ }).click();
  await page.getByText('More request fields').click();
  await page.getByLabel('speed').selectOption('fast');
  await expect(page.getByText('More request fields (1 set)')).toBeVisible();
  const thinking = page.getByLabel('thinking', { exact: true });
  await thinking.selectOption('enabled, 2048 tokens');
  await page.getByRole('textbox', { name: 'max_tokens' }).fill('1000');

  const problems = page.getByRole('region', { name: 'Problems of the next request' });
  await expect(problems).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(problems.getByText('It was not sent')).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await look(page, 'request-problems');
  await problems.getByRole('button', { name: 'Show' }).first().click();
  await expect(page.getByRole('tab', { name: /^Settings/ })).toHaveAttribute('aria-selected', 'true');

  await page.getByRole('textbox', { name: 'max_tokens' }).fill('4096');
  await expect(problems.getByText('It was not sent')).toHaveCount(0);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(cards(page).first()).toBeVisible();
});
