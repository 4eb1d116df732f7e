import type { Page } from '@playwright/test';
import { look } from './look';
import { cards, expect, fillEditor, openExample, test } from './story';

test.use({ serverEnv: { LOOPBENCH_SIMULATOR_PACE: 'fast' } });

/** Runs the example to its end. */
async function triage(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await page.getByRole('button', { name: 'Use example' }).click();
  await page.getByRole('button', { name: 'Send result' }).click();
  await expect(answers(page).last()).toContainText('processing');
}

const answers = (page: Page) => page.getByRole('article', { name: 'The model' });

test('a run is repeated with its recorded answers, and stops where a changed tool leads it elsewhere', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  await triage(page);

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
  await expect(page.getByText(/^This path is a branch of its own now/)).toBeVisible();
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await expect(page.getByRole('article', { name: 'The model' }).last()).toContainText('processing');
});

test('one run is sent another prompt and an older tool, which can be kept afterwards', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  await triage(page);
  const again = page.getByRole('button', { name: 'Run again with the recorded answers' });
  const form = page.getByRole('form', { name: 'Run again' });
  const run = form.getByRole('button', { name: 'Run again', exact: true });
  await again.click();
  await expect(form).toContainText('Nothing has changed since: it should take the same path.');

  // What the session changes meanwhile shows at once.
  const session = `${server.url}/api/sessions/${page.url().split('/').at(-1)}`;
  const before = await (await fetch(session)).json();
  const { definition: _definition, ...tool } = before.tools[0];
  await fetch(session, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tools: [{ ...tool, text: tool.text.replace('Do not use it for refunds.', '') }] }),
  });
  await expect(form).toContainText(
    '1 difference from what the recorded run was sent: get_order_status (changed)',
  );

  await form.getByRole('button', { name: 'Change for this run' }).click();
  await form
    .getByRole('combobox', { name: 'Version of the tool' })
    .selectOption('as it was in the recorded run');
  await expect(form).toContainText('Nothing has changed since: it should take the same path.');
  await form.getByRole('textbox', { name: 'System prompt for this run' }).fill('Be thorough.');
  await expect(form).toContainText('system prompt');
  await fillEditor(page, 'Other settings for this run', '{\n  "max_tokens":\n}');
  await expect(form.getByRole('alert')).toContainText('A value is missing (line 3).');
  await expect(run).toBeDisabled();
  await look(page, 'run-again-form');
  await form.getByRole('button', { name: 'Take back: Other settings' }).click();
  await expect(run).toBeEnabled();

  // What was changed outlives the form.
  await form.getByRole('button', { name: 'Cancel' }).click();
  await again.click();
  await expect(form.getByRole('textbox', { name: 'System prompt for this run' })).toHaveValue('Be thorough.');
  await expect(form).toContainText('2 changed');
  await run.click();
  await expect(page.getByText('The same path as the recording.')).toBeVisible();
  await expect(answers(page).last()).toContainText('changed: system prompt, get_order_status');
  await look(page, 'run-again-done');

  const bar = page.getByRole('region', { name: 'Run with changed settings' });
  await bar.getByRole('button', { name: 'Keep these as the session’s settings' }).click();
  await expect(bar).toHaveCount(0);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const kept = await (await fetch(session)).json();
  expect([kept.config.system, kept.tools[0].text]).toEqual([
    'Be thorough.',
    expect.stringContaining('Do not use it for refunds.'),
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toBeVisible();
  await expect.poll(async () => (await (await fetch(session)).json()).config).toEqual(before.config);
});

test('from any answer the run goes on anew with other settings, and the old branch stays', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Order triage');
  await triage(page);
  await answers(page).last().getByRole('button', { name: 'Run from here with other settings…' }).click();
  const form = page.getByRole('form', { name: 'Run from here with other settings' });
  const prompt = form.getByRole('textbox', { name: 'System prompt for this run' });
  await prompt.fill(
    `${'أين طلباتي؟ '.repeat(20)}\n${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5)}`,
  );
  await look(page, 'run-from-here-form');
  await prompt.fill('Answer in one word.');
  await form.getByRole('button', { name: 'Run from here', exact: true }).click();
  await expect(form).toHaveCount(0);
  await expect(answers(page).last()).toContainText('changed: system prompt');
  await expect(page.getByRole('group', { name: 'answer 2 of 2' })).toBeVisible();
  await answers(page).last().getByRole('button', { name: 'inspect' }).click();
  await expect(page.getByRole('figure', { name: 'request body' })).toContainText('Answer in one word.');
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await expect(answers(page).last()).not.toContainText('changed:');
});

test('what is typed into a call is there after scrolling far away', async ({ page, server }) => {
  const filler = Array.from({ length: 40 }, (_, index) => [
    { role: 'user', content: `Question ${index}` },
    { role: 'assistant', content: [{ type: 'text', text: 'It left the house at noon. '.repeat(40) }] },
  ]);
  const call = { type: 'tool_use', id: 'toolu_1', name: 'look', input: { id: '1' } };
  const result = { type: 'tool_result', tool_use_id: 'toolu_1', content: 'shipped' };
  const response = await fetch(`${server.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      messages: [
        { role: 'user', content: 'Where is order 1?' },
        { role: 'assistant', content: [call] },
        { role: 'user', content: [result] },
        { role: 'assistant', content: 'Shipped.' },
        ...filler.flat(),
      ],
    }),
  });
  await page.goto(`${server.url}/sessions/${(await response.json()).id}`);
  const conversation = page.getByRole('region', { name: 'Conversation' });
  const scroll = (top: number) => conversation.evaluate((element, to) => element.scrollTo(0, to), top);
  await expect(conversation.getByText('Question 39')).toBeVisible();
  await expect(async () => {
    await scroll(0);
    await page
      .getByRole('button', { name: 'Edit the input of look and run from here' })
      .click({ timeout: 500 });
  }).toPass();
  await page.getByRole('button', { name: 'Change this result and run from here' }).click();
  await fillEditor(page, 'Input of look', '{"id": "typed"}');
  await fillEditor(page, 'Result of look', 'lost at sea');
  await scroll(1_000_000);
  await expect(page.getByText('Question 39')).toBeVisible();
  await expect(page.getByText('Question 5', { exact: true })).toHaveCount(0);
  await scroll(0);
  await expect(page.getByRole('form', { name: 'Edit the input of look' })).toContainText('typed');
  await expect(page.getByRole('form', { name: 'Answer look' })).toContainText('lost at sea');
});
