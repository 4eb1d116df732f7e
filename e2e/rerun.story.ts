import { look } from './look';
import { cards, expect, openExample, test } from './story';

test.use({ serverEnv: { LOOPBENCH_SIMULATOR_PACE: 'fast' } });

test('a run is repeated with its recorded answers, and stops where a changed tool leads it elsewhere', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await page.getByRole('button', { name: 'Use example' }).click();
  await page.getByRole('button', { name: 'Send result' }).click();
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('processing');

  const runAgain = async () => {
    await page.getByRole('button', { name: 'Run again with the recorded answers' }).click();
    await page
      .getByRole('form', { name: 'Run again' })
      .getByRole('button', { name: 'Run again', exact: true })
      .click();
  };
  await runAgain();
  await expect(page.getByText('The same path as the recording.')).toBeVisible();
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).last()).toContainText('answered from the recording');

  await page.getByRole('button', { name: 'Run again with the recorded answers' }).click();
  await page.getByRole('textbox', { name: 'Times' }).fill('4');
  await page.getByRole('button', { name: 'Run 4 times' }).click();
  const paths = page.getByRole('dialog', { name: 'The paths the model took' });
  await expect(paths).toContainText('4 of 4 runs, done');
  await expect(paths.getByText('answered', { exact: true })).toHaveCount(1);
  await look(page, 'repeat-paths');
  await paths.getByRole('button', { name: 'Show one' }).click();
  await expect(paths).toHaveCount(0);
  await expect(page.getByText('The same path as the recording.')).toBeVisible();
  await page.getByRole('form', { name: 'Run again' }).getByRole('button', { name: 'Cancel' }).click();

  // The tool asks for its id by another name now.
  const session = `${server.url}/api/sessions/${page.url().split('/').at(-1)}`;
  const { tools } = await (await fetch(session)).json();
  const definition = JSON.parse(tools[0].text.replaceAll('order_id', 'reference'));
  await fetch(session, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tools: [{ ...tools[0], text: undefined, definition }] }),
  });
  await runAgain();
  await expect(page.getByText('Answer 1 is not the recorded one: another input.')).toBeVisible();
  await expect(page.getByText('get_order_status /order_id').first()).toBeVisible();
  await look(page, 'rerun-diverged');

  await page.getByRole('button', { name: 'Accept as the new baseline' }).click();
  await expect(page.getByText(/^Accepted:/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop and fork here' }).click();
  await expect(page.getByText('Cancelled. Everything stored so far is here.')).toBeVisible();
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('processing');
});
