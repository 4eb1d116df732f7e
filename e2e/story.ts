import { test as base, expect, type Page } from '@playwright/test';
import { type Server, startServer } from './server';

interface Fixtures {
  /** The errors a story causes on purpose. */
  expectedFaults: RegExp;
  /** Fails the story when the page reports an error, breaks its own policy or asks another host. */
  watched: undefined;
}

interface WorkerFixtures {
  /** What the server is started with; set per file with `test.use`. */
  serverEnv: Record<string, string>;
  /** A data folder made beforehand; else the server has an empty one of its own. */
  serverData: string | undefined;
  server: Server;
}

/** A story in the browser, over a server of its file's own. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  serverEnv: [{}, { option: true, scope: 'worker' }],
  serverData: [undefined, { option: true, scope: 'worker' }],
  server: [
    async ({ serverEnv, serverData }, use) => {
      const server = await startServer(serverEnv, serverData);
      await use(server);
      await server.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  expectedFaults: [/(?!)/, { option: true }],
  watched: [
    async ({ page, server, expectedFaults }, use) => {
      const faults: string[] = [];
      const note = (fault: string) => {
        if (!expectedFaults.test(fault)) faults.push(fault);
      };
      page.on('pageerror', (error) => note(`page error: ${error.message}`));
      page.on('console', (message) => {
        const text = message.text();
        // A server that was ended on purpose cannot be reached; the browser says so by itself.
        if (message.type() === 'error' && !/Failed to load resource|ERR_CONNECTION/.test(text)) note(text);
      });
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) {
          note(`asked another host: ${request.url()}`);
        }
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Sends another message, once nothing runs any more: what is sent before stays in its box. */
export async function ask(page: Page, text: string): Promise<void> {
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.fill(text);
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
  await message.press('Enter');
}

/** Opens one of the examples of the home page. */
export async function openExample(page: Page, server: Server, title: string): Promise<void> {
  await page.goto(server.url);
  await page.getByRole('region', { name: 'Start from an example' }).getByText(title, { exact: true }).click();
  await page.waitForURL(/\/sessions\//);
}

/** Pastes a text over what an editor holds: typed, brackets and quotes would close by themselves. */
export async function fillEditor(page: Page, label: string, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const editor = page.locator('.monaco-editor').getByRole('textbox', { name: label });
  await editor.focus();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

/** Drops files on the page, as from the desktop. */
export async function drop(
  page: Page,
  files: { name: string; text?: string; base64?: string }[],
): Promise<void> {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
      transfer.items.add(new File([text ?? bytes], name));
    }
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  const target = page.getByRole('region', { name: 'Drop to import' });
  await expect(target).toBeVisible();
  await target.dispatchEvent('drop', { dataTransfer: data });
  await expect(target).toBeHidden();
}

/** The cards of the tool calls. */
export const cards = (page: Page) => page.getByRole('article', { name: /^Call of / });

/** Opens the share dialog once nothing goes on: what is previewed is what the link is to show. */
export async function openShare(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Share' }).click();
}
