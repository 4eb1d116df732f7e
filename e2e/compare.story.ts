import { look } from './look';
import { expect, openExample, test } from './story';

test('a message is said differently, and both branches are found on the map and laid side by side', async ({
  page,
  server,
}) => {
  await openExample(page, server, 'Weather with an enum');
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  const answer = page.getByRole('article', { name: 'The model' }).last();
  await expect(answer).toContainText('light rain');
  await expect(page.getByRole('button', { name: 'Map' })).toHaveCount(0);

  const asked = page.getByRole('article', { name: 'You' }).first();
  await asked.hover();
  await asked.getByRole('button', { name: 'Edit this message and run from here' }).click();
  const form = asked.getByRole('textbox');
  await form.fill('What is the weather in Lyon?');
  await form.press('ControlOrMeta+Enter');
  await expect(asked).toContainText('Lyon');
  await expect(page.getByRole('article', { name: 'The model' })).toHaveCount(2);
  await expect(page.getByText('streaming')).toHaveCount(0);

  await page.getByRole('button', { name: 'Map' }).click();
  const branches = page.getByRole('list', { name: 'Branches' }).getByRole('listitem');
  await expect(branches).toHaveCount(2);
  const shown = branches.filter({ hasText: 'shown' });
  await expect(shown).toContainText('Lyon');

  await expect(page.getByText('can be changed when the run ends')).toHaveCount(0);

  // The keyboard goes through the branches, and shows the other one.
  await shown.getByRole('button').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(asked).not.toContainText('Lyon');
  await expect(branches.filter({ hasText: 'shown' })).not.toContainText('Lyon');

  await branches
    .filter({ hasText: 'Lyon' })
    .getByRole('link', { name: /^Compare with/ })
    .click();
  await page.waitForURL(/\/compare\?a=.+&b=.+/);
  const turn = page.getByRole('article', { name: 'You, changed' });
  await expect(turn.locator('ins')).toContainText(['Lyon']);
  await expect(page.getByRole('region', { name: 'In all' })).toContainText('free (Simulator)');
  await page.keyboard.press('n');
  await expect(page.getByText(/^Difference 1 of \d+$/)).toBeVisible();

  await turn.getByRole('button', { name: 'Open as diff' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.monaco-diff-editor')).toBeVisible();
  await expect(dialog.locator('.editor.modified')).toContainText('Lyon');
  await look(page, 'compare-diff');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('two sessions with other tools and settings are compared, found by their titles', async ({
  page,
  server,
}) => {
  const make = async (title: string, description: string, system: string, result: string) => {
    const response = await page.request.post(`${server.url}/api/sessions`, {
      data: {
        title,
        config: { system },
        tools: [
          {
            definition: { name: 'get_order', description, input_schema: { type: 'object' } },
            answerer: { type: 'mock', rules: [{ result: { content: result } }] },
          },
        ],
        messages: [
          { role: 'user', content: 'Where is my order?' },
          { role: 'assistant', content: 'On its way.' },
        ],
      },
    });
    return String((await response.json()).id);
  };
  const first = await make('Kind', 'Gets an order by the id that stands on its bill.', 'Be kind.', 'shipped');
  await make('Brief', 'Gets an order by the id that stands on its label.', 'Be brief.', 'lost');

  await page.goto(`${server.url}/compare?a=${first}`);
  await page.getByRole('searchbox', { name: 'Find a session' }).fill('Bri');
  await page.getByRole('link', { name: 'Brief' }).click();
  await expect(page.getByRole('region', { name: 'Settings that differ' })).toContainText('/system');
  const tools = page.getByRole('region', { name: 'Tools that differ' });
  await expect(tools.locator('del')).toHaveText(['bill', '"shipped"']);
  await expect(tools.locator('ins')).toHaveText(['label', '"lost"']);
  await expect(tools.getByRole('region', { name: 'Who answers get_order' })).toContainText(
    'by 1 mock rule in both',
  );
  await look(page, 'compare-tools');
  await page.getByRole('button', { name: '2 turns are the same' }).click();
  await expect(page.getByText('On its way.')).toBeVisible();
  await page.getByRole('switch', { name: 'Only differences' }).click();
  await expect(page.getByText('On its way.')).toHaveCount(0);
});
