import { look } from './look';
import { expect, test } from './story';

test.use({ serverEnv: { LOOPBENCH_UI: '1' } });

test('every part stands in the way of nobody, in both themes, on a desk and on a phone', async ({
  page,
  server,
}) => {
  await page.goto(`${server.url}/ui`);
  const light = page.getByRole('region', { name: 'Light' });
  // What is loaded later is there, too.
  await expect(light.getByText('no run')).toBeVisible();
  await look(page, 'parts', { isPublic: true, isThorough: true });

  for (const [button, role] of [
    ['Open a dialog', 'dialog'],
    ['Open a menu', 'menu'],
    ['Open a popover', 'dialog'],
  ] as const) {
    await light.getByRole('button', { name: button }).click();
    await expect(page.getByRole(role)).toBeVisible();
    await look(page, button.toLowerCase().replaceAll(' ', '-'), { isPopup: true });
    await page.keyboard.press('Escape');
    await expect(page.getByRole(role)).toBeHidden();
  }
});
