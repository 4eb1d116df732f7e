import { cards, expect, fillEditor, openExample, test } from './story';

test.use({
  serverEnv: { LOOPBENCH_SIMULATOR_PACE: 'believable' },
  // What was still being loaded when the server ended fails, and is loaded again.
  expectedFaults: /importScripts|ErrorEvent|Loading chunk|Failed to load chunk/,
});

test('a run goes on while the page is reloaded, and nothing is missing or doubled', async ({
  page,
  request,
  server,
}) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByText('streaming')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('article', { name: 'The model' })).toHaveCount(2);
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('light rain');
  const session = await (await request.get(`${server.url}/api${new URL(page.url()).pathname}`)).json();
  const events = await (await request.get(`${server.url}/api/runs/${session.runs[0].id}/events`)).text();
  const seen = [...events.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));
  expect(seen).toEqual(seen.map((_seq, index) => index + 1));
});

test('a killed server loses nothing, and the run goes on where it stood', async ({ page, server }) => {
  await openExample(page, server, 'Order triage');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Send result' })).toBeVisible();
  await server.kill();
  await expect(page.getByText('offline')).toBeVisible();
  await server.start();
  await expect(page.getByText('offline')).toBeHidden();
  await page.reload();
  await expect(cards(page).nth(0)).toContainText('"shipped"');
  await fillEditor(page, 'Result of get_order_status', '{"order_id": "48811", "status": "found after all"}');
  await page.getByRole('button', { name: 'Send result' }).click();
  await expect(
    page.getByRole('region', { name: 'Conversation' }).getByText(/Order 48811.*found after all/),
  ).toBeVisible();
});

test('a run the server died under is interrupted, and continues', async ({ page, server }) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByText('streaming')).toBeVisible();
  await server.kill();
  await server.start();
  await expect(page.getByText('The server ended in the middle of this run.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('light rain');
});

test('two tabs on one session see the same, and the second answer to a call is refused', async ({
  page,
  context,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Send result' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Send result' })).toBeVisible();

  const runId = await page.evaluate(async () => {
    const session = await (await fetch(`/api${location.pathname}`)).json();
    return session.runs[0].id as string;
  });
  await fillEditor(page, 'Result of get_order_status', 'from the first tab');
  await page.getByRole('button', { name: 'Send result' }).click();
  await expect(other.getByText('from the first tab').first()).toBeVisible();
  await expect(other.getByRole('button', { name: 'Send result' })).toBeHidden();
  const second = await page.evaluate(async (id) => {
    const events = await (await fetch(`/api/runs/${id}/events`)).text();
    const call = /"tool_use_ids":\["(\w+)"/.exec(events)?.[1];
    const body = JSON.stringify({ results: [{ tool_use_id: call, content: 'too late' }] });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`/api/runs/${id}/results`, { method: 'POST', headers, body })).status;
  }, runId);
  expect(second).toBe(409);
});

test('stopping ends the run at once, and the conversation goes on', async ({ page, server }) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByText('streaming')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Cancelled. Everything stored so far is here.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Message' }).fill('What is the weather in Oslo?');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('light rain');
});

test('what is typed and edited survives a reload', async ({ page, server }) => {
  await openExample(page, server, 'Order triage');
  await page.getByRole('textbox', { name: 'Message' }).fill('half a sentence');
  await page.getByRole('textbox', { name: 'Title' }).fill('My orders');
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('textbox', { name: 'max_tokens' }).fill('1234');
  await fillEditor(page, 'Other request fields', '{"future_tier": "standard_only"}');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('half a sentence');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('My orders');
  await page.getByRole('tab', { name: 'Settings' }).click();
  await expect(page.getByRole('textbox', { name: 'max_tokens' })).toHaveValue('1234');
  await expect(page.locator('[data-editor="forms/other.json"]')).toContainText('standard_only');
});
