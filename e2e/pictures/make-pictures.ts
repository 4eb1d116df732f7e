// Makes the pictures of the documentation, in both themes: `npm run pictures`, after the look of the page has changed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../../lib/command/find-chromium.mjs';
import buildOnce from '../build-once';
import { startServer } from '../server';

const folder = fileURLToPath(new URL('../../public/docs/pictures', import.meta.url));

/** The example of two orders, one of them answered by a mock and one waiting for a person. */
async function openWaiting(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('region', { name: 'Start from an example' }).getByText('Order triage').click();
  await page.waitForURL(/\/sessions\//);
  await page.getByRole('textbox', { name: 'Message' }).press('Enter');
  await page.getByRole('button', { name: 'Send result' }).waitFor();
  await page.getByText('waiting for you').first().waitFor();
  await page.locator('.monaco-editor').first().waitFor();
}

/** A picture in a format that Playwright itself does not write: a third of a PNG. */
async function save(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
}

mkdirSync(folder, { recursive: true });
buildOnce();
const server = await startServer();
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  await openWaiting(page, server.url);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
    );
    await save(page, `playground-${colorScheme}`);
  }
} finally {
  await browser.close();
  await server.end();
}
