import { look } from './look';
import { cards, expect, openExample, test } from './story';

test.use({ serverEnv: { LOOPBENCH_SIMULATOR_PACE: 'fast' } });

test('a run is played once more, stopped, stepped through and left', async ({ page, server }) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  const answer = page.getByRole('article', { name: 'The model' }).last();
  await expect(answer).toContainText('light rain');

  await page.getByRole('button', { name: 'Replay' }).click();
  await expect(page.getByRole('region', { name: 'Replay' })).toBeVisible();
  await expect(answer).toContainText('light rain');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await page.keyboard.press('Home');
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('article', { name: 'You' })).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).first()).toContainText('running');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/replay=\d+/);

  const place = await page.getByText(/^event \d+ of \d+$/).textContent();
  await expect(page).toHaveURL(new RegExp(`replay=${/\d+/.exec(place ?? '')?.[0]}$`));
  await page.reload();
  await expect(page.getByText(place ?? '', { exact: true })).toBeVisible();
  await expect(cards(page)).toHaveCount(2);
  await look(page, 'replay');

  await page.getByRole('button', { name: /^Request 2/ }).click();
  await expect(cards(page).first()).toContainText('answered');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await expect(page).not.toHaveURL(/replay/);
  await page.getByRole('button', { name: 'Replay' }).click();
  await expect(page).toHaveURL(/replay/);
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible();
  await expect(page).toHaveURL(/sessions\/[^?]+$/);
  await expect(answer).toContainText('light rain');
});
